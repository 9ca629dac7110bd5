package pii

import (
	"slices"

	"github.com/piikit/piikit/entity"
)

// A Use is a place where an entity of a Conversation was used.
type Use struct {
	// Turn is the text: Result.Turn, or Stream.Turn.
	Turn int
	// Begin and End are where it stood in the text that came, in bytes: the
	// value, or its token if the text held that already.
	Begin, End int
	// Replacement is where its token stands in the text that went out, in bytes.
	Replacement entity.Span
}

// use is a Use and the token that was used.
type use struct {
	token string
	Use
}

// use notes what was used in a text, or in a part of one that begins at in and
// goes out at out: the entities of list, and tokens that were kept.
func (c *Conversation) use(turn int, list entity.List, kept []entity.Span, text string, in, out int) {
	shift := 0 // between text and new text
	for len(list) > 0 || len(kept) > 0 {
		if len(kept) == 0 || len(list) > 0 && list[0].Begin < kept[0].Begin {
			e := list[0]
			if e.Text != "" && !e.Kept() {
				c.note(use{e.Replacement.Text, Use{turn, e.Begin + in, e.End + in, e.Replacement.Span().Shift(out)}})
			}
			shift = e.Replacement.End - e.End
			list = list[1:]
			continue
		}
		sp := kept[0]
		c.note(use{text[sp.Begin:sp.End], Use{turn, sp.Begin + in, sp.End + in, sp.Shift(shift + out)}})
		kept = kept[1:]
	}
}

// note adds a use. Its token is kept as c knows it, not as a part of a text.
func (c *Conversation) note(u use) {
	u.token = c.known.own(u.token)
	if c.mostUses < 1 {
		return
	}
	if len(c.uses) >= c.mostUses {
		c.uses = slices.Delete(c.uses, 0, len(c.uses)-c.mostUses*3/4)
	}
	c.uses = append(c.uses, u)
}

// Uses returns where an entity was used, the oldest first: the value e.Text or, if
// that is empty, what has the token e.Replacement.Text, also after it was forgotten. The slice is new.
func (c *Conversation) Uses(e entity.Entity) []Use {
	c.mu.Lock()
	defer c.mu.Unlock()
	tokens := map[string]bool{}
	if e.Text == "" && e.Replacement.Text != "" {
		tokens[e.Replacement.Text] = true
	}
	if value := c.value(e); value != "" {
		for i := range c.all {
			if c.all[i].Text == value {
				tokens[c.all[i].Replacement.Text] = true
			}
		}
	}
	var all []Use
	for i := range c.uses {
		if tokens[c.uses[i].token] {
			all = append(all, c.uses[i].Use)
		}
	}
	return all
}

// Turns returns how many texts were anonymized.
func (c *Conversation) Turns() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.turns
}

// size returns how many values c knows or has forgotten: what its tables hold.
func (c *Conversation) size() int { return c.table.Len() + c.lost + len(c.gone) }

// move moves the places of a turn's uses.
func (c *Conversation) move(turn int, f func(*Use)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := range c.uses {
		if c.uses[i].Turn == turn {
			f(&c.uses[i].Use)
		}
	}
}
