package finance

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/detect/rule"
	"github.com/piikit/piikit/entity"
)

// cards is what stands beside the number on a card.
func cards() []rule.Row {
	return []rule.Row{{
		Info: detect.Info{
			Type: "card_expiry", What: "expiry date of a card", Evidence: "month and year, and a cue",
			Source: "ISO/IEC 7813 (2006); PCI DSS 4.0.1 (2024)", AWS: "CREDIT_DEBIT_EXPIRY", Google: "CREDIT_CARD_EXPIRATION_DATE",
		},
		Shapes: []string{"99/99", "99/9999", "9/9999"}, Alone: rule.OnlyCue, Close: true, Written: expiry,
		Cues: []string{
			"exp", "exp date", "expdate", "exp dt", "expy", "expiry", "expiry date", "expires", "expires on", "expires end", "expiration", "expiration date", "expiring", "card expiry", "card exp", "cc exp", "valid thru", "valid through", "valid to", "good thru", "good through", "mm yy", "mm yyyy",
			"gültig bis", "ablaufdatum", "verfallsdatum", "gueltig bis", "date d'expiration", "expire fin", "expire le", "validité", "caduca", "caducidad", "vencimiento", "fecha de vencimiento", "fecha de caducidad", "vence", "validade", "vencimento", "scadenza", "data di scadenza", "scade", "vervaldatum", "geldig tot", "utløpsdato", "utgångsdatum", "udløbsdato", "data ważności", "ważna do", "срок действия", "действительна до", "son kullanma tarihi", "skt",
			"有效期", "有效期至", "有効期限", "유효기간", "만료일", "วันหมดอายุ",
		},
	}, {
		Info:   detect.Info{Type: "card_expiry"},
		Shapes: []string{"99/99", "99/9999"}, Alone: rule.OnlyCue, Written: slashed,
		Cues: []string{"visa", "mastercard", "amex"},
	}}
}

// expiry is a month and a year that a card in use may have.
func expiry(s string) bool {
	i := strings.IndexAny(s, "/-. ")
	if i < 0 {
		if len(s) == 6 && s[2:4] == "20" {
			s = s[:2] + s[4:] // 032029
		}
		return len(s) == 4 && s[:2] >= "01" && s[:2] <= "12" && s[2:] >= "15" && s[2:] < "50"
	}
	month, year := s[:i], strings.TrimLeft(s[i:], "/-. ")
	if len(month) == 1 {
		month = "0" + month
	}
	year = strings.TrimPrefix(year, "20")
	return month >= "01" && month <= "12" && len(year) == 2 && year >= "10" && year < "50"
}

// slashed is an expiry date with a slash: beside a brand four digits may be
// anything.
func slashed(s string) bool { return strings.Contains(s, "/") && expiry(s) }

// Track returns the detector of what the magnetic stripe of a card holds (type
// card_track), track 1 or 2, with its number by Luhn. The mark at the end may
// be missing.
func Track() *detect.Detector {
	return &detect.Detector{
		Name: "track", Types: []entity.Type{"card_track"}, Horizon: 256,
		Anchors: detect.Anchors{Numbers: true, Codes: true, Uncued: &detect.Uncued{
			Digits: 1<<20 - 1<<12, Codes: ^uint64(0) &^ (1<<12 - 1), // the number, with B in front on track 1
		}},
		Spot: spotTrack,
		Info: []detect.Info{{
			Type: "card_track", What: "magnetic stripe of a card", Evidence: "form of the track, Luhn", Secret: true,
			Source: "ISO/IEC 7813 (2006)", Google: "CREDIT_CARD_TRACK_NUMBER",
		}},
	}
}

func spotTrack(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	if i == c.Lo {
		return 0
	}
	end := 0
	switch w := c.Word(); {
	case t[i-1] == ';' && w.Len() >= 12 && w.Len() <= 19:
		end = trackEnd(t, i-1, 40)
	case t[i-1] == '%' && t[i]|0x20 == 'b':
		end = trackEnd(t, i-1, 79)
	}
	if end == 0 {
		return 0
	}
	c.Emit(detect.Match{Begin: i - 1, End: end, Type: "card_track", Confidence: detect.Certain, Evidence: detect.Checked, Rule: "finance/card_track"})
	return end
}

// trackEnd returns the end of the track that begins at b and has at most n
// characters; 0 if there is none.
func trackEnd(t string, b, n int) int {
	for k := b + 1; k < len(t) && k-b < n; k++ {
		if t[k] == '?' {
			if checksum.CardTrack(t[b : k+1]) {
				return k + 1
			}
			return 0
		}
		if c := t[k]; c < ' ' || c > '~' || c == '"' {
			n = k - b
		}
	}
	// Without its end mark: to the end of the line, quote or text.
	e := min(b+n, len(t))
	for e > b && t[e-1] == ' ' {
		e--
	}
	if checksum.CardTrack(t[b:e] + "?") {
		return e
	}
	return 0
}
