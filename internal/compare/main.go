package main

import (
	"flag"
	"fmt"
	"os"
	"slices"

	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/internal/yardstick"
	"github.com/piikit/piikit/pii/piitest"
)

func main() {
	n := flag.Int("n", 20000, "messages")
	kind := flag.String("kind", "talk", `of the messages: "talk" (ordinary), "chat", "email", "ticket", "log", "json", "csv" (dense)`)
	seed := flag.Uint64("seed", 1, "of the messages")
	withPresidio := flag.Bool("presidio", false, "run Presidio too: makes a Python environment in a temporary folder, or in $PRESIDIO_VENV")
	few := flag.Int("presidio-n", 300, "messages for Presidio")
	flag.Parse()
	if err := run(*kind, *seed, *n, *withPresidio, *few); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(kind string, seed uint64, n int, withPresidio bool, few int) error {
	ms := slices.Collect(piitest.MessagesOf(kind, seed, n))
	types := map[entity.Type]bool{}
	size, gold := 0, 0
	for _, m := range ms {
		size += len(m.Text)
		gold += len(m.Entities)
		for _, e := range m.Entities {
			types[e.Type] = true
		}
	}
	sink := 0
	limit := speed(ms, func(text string) { sink += yardstick.TableSum(text) })
	ps, err := peers()
	if err != nil {
		return err
	}
	fmt.Printf("%d messages (%s), %d bytes, %d marked entities of %d types; table sum %.0f MB/s\n\n", n, kind, size, gold, len(types), limit)
	var rows []row
	for _, p := range ps {
		r, err := measure(p, ms)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		r.Share = r.MBps / limit
		rows = append(rows, r)
	}
	if withPresidio {
		r, err := presidio(ms[:min(few, len(ms))])
		if err != nil {
			return fmt.Errorf("presidio: %w", err)
		}
		r.Share = r.MBps / limit
		rows = append(rows, r)
	}
	fmt.Print(table(rows, len(types)))
	return nil
}

// measure runs one peer twice: for its finds, and for its speed.
func measure(p peer, ms []piitest.Message) (row, error) {
	r := row{Name: p.name, Lacks: p.lacks}
	finds := make([][]entity.Span, len(ms))
	for i, m := range ms {
		var err error
		if finds[i], err = p.find(nil, m.Text); err != nil {
			return r, err
		}
	}
	score(&r, ms, finds)
	var dst []entity.Span
	r.MBps = speed(ms, func(text string) { dst, _ = p.find(dst[:0], text) })
	return r, nil
}
