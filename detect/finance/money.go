package finance

import (
	"strings"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// currencies are the codes of ISO 4217 for money in use.
const currencies = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG RMB"

// moneyWords stand behind an amount.
const moneyWords = "dollar dollars bucks cent cents euro euros pound pounds quid pence yen yuan rupee rupees rouble roubles ruble rubles franc francs franken peso pesos real reais złoty złotych zł krona kronor kroner kr kč рублей рубля руб гривень lira liras forint ft lei won"

// scales may stand between an amount and its currency, or behind both.
const scales = "thousand million millions billion billions trillion mio mia mrd bn m k lakh crore millionen milliarden mille milliard milliards mil millón millones milioni miliardi miljoen miljard тыс млн млрд"

type money struct{ codes, words, scales map[uint64]bool }

// Money returns the detector of amounts of money (type money): a number beside
// the sign, the code or the name of a currency. It is off unless asked for.
func Money() *detect.Detector {
	set := func(list string) map[uint64]bool {
		m := map[uint64]bool{}
		for w := range strings.FieldsSeq(list) {
			m[detect.Hash(w)] = true
		}
		return m
	}
	f := &money{set(currencies), set(moneyWords), set(scales)}
	return &detect.Detector{
		Name: "money", Types: []entity.Type{"money"}, Horizon: 128,
		Anchors: detect.Anchors{Numbers: true},
		State:   func() detect.State { return &asked{} },
		Spot:    f.spot,
		Info: []detect.Info{{
			Type: "money", What: "amount of money", Evidence: "the sign, code or name of a currency", Off: true,
			Source: "ISO 4217 (2015), list of 2025",
		}},
	}
}

// asked is whether the type is reported, asked once a text.
type asked struct{ known, wanted bool }

func (a *asked) Reset()    { *a = asked{} }
func (a *asked) Shift(int) {}

func (f *money) spot(c *detect.Cursor) int {
	a := c.State().(*asked)
	if !a.known {
		*a = asked{true, c.Wants("money")}
	}
	if !a.wanted {
		return 0
	}
	s := c.Shape()
	next := 0
	for k := range max(1, s.Numeric) {
		if g := s.Groups[k]; g.Begin >= next {
			if k > 0 && g.Sep != ' ' && g.Sep != '\n' && g.Sep != ')' {
				continue
			}
			next = max(next, f.amount(c, g.Begin))
		}
	}
	return next
}

// amount judges the number at i and returns its end; 0 if it is no money.
func (f *money) amount(c *detect.Cursor, i int) int {
	t := c.Text
	end := number(t, i)
	b, e := f.before(t, c.Lo, i), end
	if w := f.word(t, e); f.scales[w.Hash] && w.Len() > 0 {
		e = w.End
	}
	if b == i {
		n := f.behind(t, e)
		if n == e {
			return 0
		}
		e = n
		if w := f.word(t, e); f.scales[w.Hash] && w.Len() > 0 {
			e = w.End
		}
	}
	if b > c.Lo && (t[b-1]-'0' < 10 || (t[b-1]|0x20)-'a' < 26) {
		return 0
	}
	c.Emit(detect.Match{Begin: b, End: e, Type: "money", Rule: "finance/money"})
	return e
}

// word returns the word at i or behind one space; empty if there is none.
func (f *money) word(t string, i int) detect.Word {
	if i < len(t) && t[i] == ' ' {
		i++
	}
	return detect.WordAt(t, i)
}

// number returns the end of the number at i: digits with marks between groups
// and a fraction.
func number(t string, i int) int {
	for i < len(t) {
		switch c := t[i]; {
		case c-'0' < 10:
			i++
		case (c == '.' || c == ',' || c == '\'') && i+1 < len(t) && t[i+1]-'0' < 10:
			i += 2
		case c == ' ' && i+3 < len(t) && t[i+1]-'0' < 10 && t[i+2]-'0' < 10 && t[i+3]-'0' < 10 && (i+4 == len(t) || t[i+4]-'0' > 9):
			i += 4
		case (c == '.' || c == ',') && i+1 < len(t) && t[i+1] == '-': // 12,-
			return i + 2
		default:
			return i
		}
	}
	return i
}

// before returns where a currency in front of i begins; i if there is none.
func (f *money) before(t string, lo, i int) int {
	k := i
	if k > lo && t[k-1] == '-' {
		k--
	}
	if k > lo && t[k-1] == ' ' {
		k--
	}
	if k == lo {
		return i
	}
	r, size := utf8.DecodeLastRuneInString(t[lo:k])
	if sign(r) {
		k -= size
		b := k
		for b > lo && k-b < 3 && t[b-1]-'A' < 26 { // US$, HK$, R$
			b--
		}
		return b
	}
	b := k
	for b > lo && k-b < 4 && (t[b-1]|0x20)-'a' < 26 {
		b--
	}
	w := detect.WordAt(t[:k], b)
	if w.End == k && (f.codes[w.Hash] && !w.Flags.Has(detect.HasLower) || t[b:k] == "Rs" || t[b:k] == "kr" || t[b:k] == "Fr") {
		return b
	}
	return i
}

// behind returns the end of a currency behind e; e if there is none.
func (f *money) behind(t string, e int) int {
	k := e
	if k < len(t) && (t[k] == ' ' || t[k] == '-') {
		k++
	}
	if r, size := utf8.DecodeRuneInString(t[min(k, len(t)):]); size > 0 {
		if sign(r) && r != '$' || r == '$' && k == e {
			return k + size
		}
		for _, s := range [...]string{"円", "元", "원", "บาท"} {
			if strings.HasPrefix(t[k:], s) {
				return k + len(s)
			}
		}
	}
	w := detect.WordAt(t, k)
	if w.Len() > 0 && (f.codes[w.Hash] && !w.Flags.Has(detect.HasLower) || f.words[w.Hash]) {
		return w.End
	}
	return e
}

// sign reports whether r is the sign of a currency.
func sign(r rune) bool {
	switch r {
	case '$', '¢', '£', '¥', '￥', '￡', '＄', '฿':
		return true
	}
	return r >= 0x20A0 && r <= 0x20C0
}
