package detect

import "github.com/piikit/piikit/entity"

func checkSpans(text string, sp []entity.Span) error { return nil }
