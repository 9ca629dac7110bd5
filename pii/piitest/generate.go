package piitest

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"github.com/piikit/piikit/detect/checksum"
	"github.com/piikit/piikit/entity"
)

// A Message is a made-up text with its personal data marked.
type Message struct {
	Kind     string      // one of [Kinds]
	Text     string      //
	Entities entity.List // in text order, without replacements
}

// Kinds are the kinds of messages there are. "talk" is chat as it mostly is:
// some hundred bytes of ordinary sentences, one sentence in twenty with
// personal data; benchmarks want it. [Messages] makes all the others.
func Kinds() []string { return []string{"chat", "email", "ticket", "log", "json", "csv", "talk"} }

// Messages returns n made-up messages of all kinds, most of them chat. The same
// seed gives the same messages within a version of this module. About a third
// of the chat holds no personal data, but what looks like it: order numbers,
// versions, prices, times, hashes.
func Messages(seed uint64, n int) iter.Seq[Message] {
	return func(yield func(Message) bool) {
		g := &generator{r: rand.New(rand.NewPCG(seed, 0x706969))}
		kinds := []string{"chat", "chat", "chat", "chat", "email", "ticket", "log", "json", "csv"}
		for range n {
			if !yield(g.message(kinds[g.r.IntN(len(kinds))])) {
				return
			}
		}
	}
}

// MessagesOf returns n made-up messages of one kind. An unknown kind gives
// chat.
func MessagesOf(kind string, seed uint64, n int) iter.Seq[Message] {
	return func(yield func(Message) bool) {
		g := &generator{r: rand.New(rand.NewPCG(seed, 0x6b696e64))}
		for range n {
			if !yield(g.message(kind)) {
				return
			}
		}
	}
}

// generator fills templates. The person of a message is the same wherever the
// template names it.
type generator struct {
	r *rand.Rand
	p person
	b strings.Builder
	l entity.List
}

type person struct{ first, last, email, phone string }

func (g *generator) pick(list []string) string { return list[g.r.IntN(len(list))] }

func (g *generator) message(kind string) Message {
	g.b.Reset()
	g.l = entity.List{}
	g.newPerson()
	templates, ok := templatesOf[kind]
	if !ok {
		kind, templates = "chat", templatesOf["chat"]
	}
	switch kind {
	case "chat":
		for i := range 1 + g.r.IntN(4) {
			if i > 0 {
				g.b.WriteByte(' ')
			}
			if g.r.IntN(3) == 0 {
				g.fill(g.pick(templates))
			} else {
				g.fill(g.pick(fillers))
			}
		}
	case "talk":
		g.talk()
	case "log", "csv":
		if kind == "csv" {
			g.b.WriteString("name,email,phone,amount\n")
		}
		for range 2 + g.r.IntN(6) {
			g.newPerson()
			g.fill(g.pick(templates))
			g.b.WriteByte('\n')
		}
	default:
		g.fill(g.pick(templates))
	}
	return Message{kind, g.b.String(), g.l}
}

func (g *generator) newPerson() {
	g.p.first, g.p.last = g.pick(firstNames), g.pick(lastNames)
	ascii := strings.NewReplacer("é", "e", "ü", "u", "ö", "o", "ł", "l", "ã", "a", "ñ", "n", "ç", "c", "ø", "o", "'", "").Replace
	f, l := strings.ToLower(ascii(g.p.first)), strings.ToLower(ascii(g.p.last))
	l = strings.ReplaceAll(l, " ", "")
	g.p.email = fmt.Sprintf([]string{"%s.%s@example.com", "%s_%s@example.org", "%s%s@mail.example.net"}[g.r.IntN(3)], f, l)
	area := []string{"212", "415", "312", "617", "206"}[g.r.IntN(5)]
	g.p.phone = fmt.Sprintf([]string{"(%s) 555-01%02d", "%s-555-01%02d", "+1 %s 555 01%02d", "%s.555.01%02d"}[g.r.IntN(4)], area, g.r.IntN(100))
}

// fill writes a template: {slot} is replaced, and marked if it is personal data.
func (g *generator) fill(template string) {
	for {
		text, rest, ok := strings.Cut(template, "{")
		g.b.WriteString(text)
		if !ok {
			return
		}
		if tail, ok := strings.CutPrefix(rest, "{"); ok { // {{ is a brace
			g.b.WriteByte('{')
			template = tail
			continue
		}
		slot, tail, _ := strings.Cut(rest, "}")
		template = tail
		value, typ := g.slot(slot)
		begin := g.b.Len()
		g.b.WriteString(value)
		if typ != "" {
			g.l = append(g.l, entity.Entity{Type: typ, Begin: begin, End: g.b.Len(), Text: value})
		}
	}
}

// slot returns a value and its type, "" if it is no personal data.
func (g *generator) slot(name string) (string, entity.Type) {
	switch name {
	case "name":
		return g.p.first + " " + g.p.last, "name"
	case "first":
		return g.p.first, "name"
	case "last":
		return g.p.last, "name"
	case "other":
		return g.pick(firstNames) + " " + g.pick(lastNames), "name"
	case "email":
		return g.p.email, "email"
	case "phone":
		return g.p.phone, "phone"
	case "address":
		return fmt.Sprintf("%d %s %s, %s", 1+g.r.IntN(990), g.pick(streets), g.pick(streetTypes), g.pick(towns)), "address"
	case "card":
		return g.pick(testCards), "credit_card"
	case "iban":
		return g.iban(), "iban"
	case "ssn":
		return fmt.Sprintf("%03d-%02d-%04d", 100+g.r.IntN(500), 1+g.r.IntN(99), 1+g.r.IntN(9999)), "us_ssn"
	case "support":
		return "support@example.com", "email"
	case "thing":
		return g.pick(things), ""
	case "did":
		return g.pick(did), ""
	case "day":
		return g.pick(days), ""
	case "ip":
		return fmt.Sprintf("%s.%d", []string{"192.0.2", "198.51.100", "203.0.113"}[g.r.IntN(3)], 1+g.r.IntN(254)), "ip"
	case "mac":
		return fmt.Sprintf("00:00:5e:00:53:%02x", g.r.IntN(256)), "mac" // RFC 7042
	case "dob":
		return fmt.Sprintf("%02d/%02d/%d", 1+g.r.IntN(12), 1+g.r.IntN(28), 1940+g.r.IntN(65)), "date_of_birth"
	case "order":
		return fmt.Sprintf("%d", 10000+g.r.IntN(90000)), ""
	case "price":
		return fmt.Sprintf("%d.%02d", 1+g.r.IntN(900), g.r.IntN(100)), ""
	case "time":
		return fmt.Sprintf("%02d:%02d", g.r.IntN(24), g.r.IntN(60)), ""
	case "stamp":
		return fmt.Sprintf("2026-%02d-%02dT%02d:%02d:%02dZ", 1+g.r.IntN(12), 1+g.r.IntN(28), g.r.IntN(24), g.r.IntN(60), g.r.IntN(60)), ""
	case "version":
		return fmt.Sprintf("%d.%d.%d", g.r.IntN(9), g.r.IntN(30), g.r.IntN(9)), ""
	case "hash":
		return fmt.Sprintf("%07x", g.r.IntN(1<<28)), ""
	case "n":
		return fmt.Sprint(g.r.IntN(500)), ""
	}
	panic("piitest: unknown slot " + name) // our own templates, met by a test
}

// iban returns a German IBAN of a made-up bank in groups of four.
func (g *generator) iban() string {
	bban := fmt.Sprintf("%08d%010d", 10000000+g.r.IntN(80000000), g.r.Int64N(10_000_000_000))
	s := "DE00" + bban
	for k := range 97 {
		s = fmt.Sprintf("DE%02d", 2+k) + bban
		if checksum.IBAN(s) {
			break
		}
	}
	var b strings.Builder
	for i, c := range s {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
	}
	return b.String()
}
