package address_test

import (
	"context"
	"fmt"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
)

func Example() {
	s, err := detect.NewScanner(detect.Options{}, address.Detector())
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Ship it to 742 Birch Lane, Unit 5, Portland, OR 97205 by Friday."
	found, err := s.Find(context.Background(), text)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range found {
		fmt.Println(text[m.Begin:m.End])
	}
	// Output: 742 Birch Lane, Unit 5, Portland, OR 97205
}
