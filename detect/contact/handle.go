package contact

import (
	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
)

// networks are words that make "@name" a handle.
var networks = [...]string{
	"twitter", "instagram", "insta", "ig", "tiktok", "telegram", "snapchat", "snap", "threads", "bluesky", "mastodon", "youtube", "twitch", "discord", "facebook", "fb", "linkedin", "github", "gitlab", "reddit",
	"tg", "wechat", "weibo", "vk", "pinterest", "handle", "handles", "follow", "following", "dm", "dms", "nick", "nickname", "social", "socials",
	"usuario", "síguenos", "sígueme", "suivez", "folge", "folgt", "微博", "推特", "ツイッター", "인스타",
}

// Handle returns the detector of handles on networks (type social_handle):
// "@name" beside a word for a network or for handles, @name@server, and the
// name in the address of a profile (instagram.com/name). "@name" alone is of
// low confidence, below what a scanner reports, and of medium in the mode
// that would rather hide too much.
func Handle() *detect.Detector {
	cues := detect.NewCues()
	cues.Add(1, networks[:]...)
	return &detect.Detector{
		Name:    "handle",
		Types:   []entity.Type{"social_handle"},
		Horizon: 256,
		Anchors: detect.Anchors{Bytes: "@", Words: []string{"twitter", "instagram", "tiktok", "linkedin", "facebook", "t", "threads", "github", "snapchat", "bsky", "twitch", "x"}},
		Spot: func(c *detect.Cursor) int {
			if c.Text[c.Pos] == '@' {
				return spotHandle(c, cues)
			}
			return spotProfile(c)
		},
		Info: []detect.Info{{
			Type: "social_handle", What: "handle on a social network", Evidence: "beside a word for the network, or in a profile's address",
			Source: "help pages of the networks (2025)",
		}},
	}
}

func emitHandle(c *detect.Cursor, b, e int, v detect.Evidence, l detect.Confidence) int {
	c.Emit(detect.Match{Begin: b, End: e, Type: "social_handle", Confidence: l, Evidence: v, Rule: "contact/handle"})
	return e
}

// handleEnd returns the end of the name at i: letters, digits, '_', and '.' or
// '-' inside; 0 if there is none.
func handleEnd(t string, i int) int {
	e := i
	for e < len(t) && e-i <= 40 && (is(t[e], alnum) || t[e] == '_' || (t[e] == '.' || t[e] == '-') && e > i) {
		e++
	}
	for e > i && (t[e-1] == '.' || t[e-1] == '-') {
		e--
	}
	n, letters := e-i, 0
	for k := i; k < e; k++ {
		if is(t[k], alnum) && !is(t[k], digit) {
			letters++
		}
	}
	if n < 2 || n > 40 || letters == 0 {
		return 0
	}
	return e
}

func spotHandle(c *detect.Cursor, cues *detect.Cues) int {
	t, i := c.Text, c.Pos
	p := at(t, c.Lo, i-1)
	if is(p, atom) || p == '@' || p == '/' || p == '\\' || p == '"' && at(t, c.Lo, i-2) == '"' {
		return 0
	}
	if p >= 0x80 {
		if r, _ := lastRune(t[c.Lo:i]); scriptOf(r) == latin {
			return 0
		}
	}
	e := handleEnd(t, i+1)
	if e == 0 {
		return 0
	}
	switch at(t, c.Lo, e) {
	case '@': // @name@server
		if d := domain(t, e+1); d > 0 {
			return emitHandle(c, i, d, detect.Checked, detect.High)
		}
		return e
	case '/': // a scope of packages, unless it is a list: @ana/@bob
		if at(t, c.Lo, e+1) != '@' {
			return e
		}
	case '(', '{', ':', '=':
		if n := at(t, c.Lo, e); n != ':' || e+1 < len(t) && !space(t[e+1]) {
			return e // a decorator, a rule
		}
	}
	if (p == '\n' || p == 0 || p == '\t') && decorator(t[i+1:e]) {
		return e
	}
	id, distance := nearest(c, cues, i, e)
	switch {
	case id != 0 && distance < 4, id == 0 && behind(c, cues, e):
		emitHandle(c, i, e, detect.Cued, detect.High)
	case c.Mode() == detect.Recall:
		emitHandle(c, i, e, detect.Shaped, detect.Medium)
	default:
		emitHandle(c, i, e, detect.Shaped, detect.Low)
	}
	return e
}

// behind reports whether a word for a network stands just behind a handle: "@ana on
// Instagram".
func behind(c *detect.Cursor, cues *detect.Cues, e int) bool {
	var buf [8]detect.CueHit
	for _, h := range cues.After(c, e, buf[:0]) {
		if h.Distance == 0 {
			c.Because(h)
			return true
		}
	}
	return false
}

// decorator reports whether s is a word that annotates programs, style sheets
// or comments.
func decorator(s string) bool {
	switch s {
	case "Override", "Test", "Autowired", "Component", "Bean", "Entity", "Table", "Column", "Deprecated", "SuppressWarnings", "Nullable", "NonNull", "Inject", "Service", "Controller", "RestController",
		"param", "return", "returns", "throws", "see", "since", "author", "deprecated", "type", "typedef", "example", "property", "staticmethod", "classmethod", "dataclass", "media", "import", "keyframes", "include", "mixin",
		"extend", "charset", "supports", "todo", "version", "license", "interface", "end", "override", "here", "all", "channel", "everyone", "echo":
		return true
	}
	return false
}

// spotProfile judges the address of a profile at the name of a network.
func spotProfile(c *detect.Cursor) int {
	t, i := c.Text, c.Pos
	w := c.Word()
	if at(t, c.Lo, w.End) != '.' {
		return 0
	}
	name := t[w.Begin:w.End]
	k := w.End + 1
	switch {
	case hasFold(t, k, "com/"):
		k += 4
	case hasFold(t, k, "me/") && name == "t":
		k += 3
	case hasFold(t, k, "net/"), hasFold(t, k, "app/") && name == "bsky", hasFold(t, k, "tv/") && name == "twitch":
		k += len("net/")
		if name == "twitch" {
			k--
		}
	default:
		return 0
	}
	if len(name) == 1 && name != "t" && name != "x" || name == "t" && !hasFold(t, w.End, ".me/") {
		return 0
	}
	if p := at(t, c.Lo, i-1); p == '-' || p == '_' {
		return 0
	}
	for _, s := range [...]string{"in/", "profile/", "add/", "@"} {
		if has(t, k, s) {
			k += len(s)
			break
		}
	}
	e := handleEnd(t, k)
	if e == 0 || at(t, c.Lo, e) == '/' && name == "github" || reservedPath(t[k:e]) {
		return 0
	}
	return emitHandle(c, k, e, detect.Cued, detect.High)
}

// reservedPath reports whether s is a page of the network itself.
func reservedPath(s string) bool {
	switch s {
	case "about", "login", "signup", "home", "explore", "search", "help", "privacy", "terms", "share", "sharer", "sharer.php", "intent", "hashtag", "company", "school", "jobs", "feed", "p", "reel", "reels", "watch", "groups",
		"pages", "events", "settings", "tos", "legal", "status", "i", "features", "pricing", "orgs", "topics", "sponsors", "joinchat", "pulse", "learning", "stories", "tv", "directory", "policies", "business", "developers", "docs":
		return true
	}
	return false
}
