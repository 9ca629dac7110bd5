package nametag

import (
	"context"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/chain"
)

// Maker is a hash of what the tokens and features of a fixed text are: weights
// belong to it.
func Maker() uint64 {
	h := uint64(len(probe))
	d := Detector(func() *Tagger {
		t := &Tagger{Learn: func(r Row) []uint8 {
			for _, fs := range r.Features {
				for _, f := range fs {
					h = uint64(chain.Feature(uint32(h), h^uint64(f))) | h<<32
				}
			}
			ys := make([]uint8, len(r.Features))
			for i := range ys {
				ys[i] = uint8(i % 2)
			}
			return ys
		}}
		t.Reset()
		return t
	})
	s, err := detect.NewScanner(detect.Options{}, d)
	if err != nil {
		return 0
	}
	if _, err := s.Find(context.Background(), probe); err != nil {
		return 0
	}
	return h
}

const probe = `From: "O'Brien, Mary Ann" <mary@example.com>
To: Prof. José María de la Cruz; K. Müller-Lüdenscheidt

Dear Mr. Smith, this is Anna Kowalska of Acme Ltd. in New York. I met DR. JOHN Q. PUBLIC, Jr.
at St. Mary's Hospital (see https://example.com/John_Smith and foo.Bar()) on Monday, 3 May.
hi emma, my name is george brown and i live in paris with rebecca green

Regards,
Łukasz
`
