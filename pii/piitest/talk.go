package piitest

import "strings"

// talk writes two to nine sentences of ordinary talk. One in twenty, a
// template of chat, may hold personal data; one in eight has numbers that do not.
func (g *generator) talk() {
	for i := range 2 + g.r.IntN(8) {
		if i > 0 {
			g.b.WriteByte(' ')
		}
		switch n := g.r.IntN(40); {
		case n < 2:
			g.fill(g.pick(templatesOf["chat"]))
		case n < 7:
			g.fill(g.pick(fillers))
		default:
			s := g.pick(sentences)
			if g.r.IntN(3) > 0 { // chat is lazy about capitals
				s = strings.ToUpper(s[:1]) + s[1:]
			}
			g.fill(s)
		}
	}
}

var things = []string{
	"report", "meeting", "invoice", "login page", "printer", "contract", "parcel", "password reset", "spreadsheet", "dashboard", "update", "laptop",
	"survey", "ticket", "train", "backup", "price list", "newsletter", "photo", "recipe", "schedule", "test server", "projector", "key card", "draft",
	"presentation", "delivery", "door code", "team lunch", "refund", "webinar", "headset", "license", "search index", "mobile app", "coffee machine",
}

var did = []string{
	"finished", "moved", "checked", "sent", "forgot about", "looked at", "asked for", "cancelled", "approved", "printed", "found", "rewrote",
	"paid for", "tested", "shared", "missed", "closed", "opened", "talked about", "waited for", "deleted", "booked", "brought", "fixed",
}

var days = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "tomorrow", "today", "next week", "yesterday", "in March", "in the morning"}

// sentences begin with a letter of ASCII.
var sentences = []string{
	"we {did} the {thing} {day} and nobody said a word about the {thing}.", "do you know who {did} the {thing}?", "the {thing} is ready, but the {thing} still needs a look.",
	"I think the {thing} can wait until the {thing} is done.", "no idea what happened to the {thing}, it worked fine {day}.", "could somebody please have a look at the {thing}?",
	"that sounds good to me, let us talk about it {day}.", "they {did} it twice because the {thing} was too slow.", "sorry for the late answer, I was busy with the {thing} all day.",
	"what do you think about the new {thing}?", "it is raining again, so we stayed inside and {did} the {thing}.", "you were right about the {thing}, thank you for being patient with us.",
	"can we do that after lunch, maybe {day}?", "the customer {did} the {thing} and wants to know when the {thing} will come.", "my phone died, so I could not join the {thing}.",
	"please keep in mind that the {thing} closes early {day}.", "ok, I will do it as soon as the {thing} is back.", "somebody left the window open and the {thing} got wet.",
	"it would be great if we {did} the {thing} before the holidays.", "there are still a few open questions about the {thing}, mostly small ones.", "haha, that is exactly what I said {day}!",
	"why is the {thing} always empty when I need it?", "the second half was much better than the first, even without the {thing}.", "let me know if you need help with the {thing}, I have some time {day}.",
	"we should write down how the {thing} works, or everybody will ask again.", "nice work on the {thing}, it looks so much better now.", "is the {thing} supposed to blink like that?",
	"I would rather not touch the {thing} {day}, it is the end of the month.", "the good news is that the {thing} passed, the bad news is that the {thing} did not.", "did the people from the other office {day} bring their own {thing}?",
	"after the {thing} we went for a walk along the water and had an ice cream.", "the old {thing} was louder but it never broke.", "how long does it usually take until the {thing} shows up?",
	"never mind, I {did} it myself in the end.", "our train was late once more, please start without us.", "the instructions for the {thing} are on the shared drive, second folder from the top.",
	"if the {thing} fails again we will have to go back to the old one.", "everyone liked the {thing}, especially the part about the {thing}.", "that depends on what the {thing} says, and it says nothing so far.",
	"please do not close the {thing} yet, we are still reading.", "she {did} the {thing} while we were waiting for the {thing}.", "good morning, any progress with the {thing}?",
}
