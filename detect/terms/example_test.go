package terms_test

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/terms"
)

func ExampleNew() {
	d, err := terms.New("projects", terms.Term{Text: "Project Bluebird", Type: "codename"}, terms.Term{Text: "Zoë Müller", Type: "customer"})
	if err != nil {
		panic(err)
	}
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		panic(err)
	}
	text := "project-bluebird is for Zoe Muller"
	ms, err := s.Find(context.Background(), text)
	for _, m := range ms {
		fmt.Println(m.Type, text[m.Begin:m.End])
	}
	fmt.Println(err)
	// Output:
	// codename project-bluebird
	// customer Zoe Muller
	// <nil>
}
