package nametag

// memory remembers what the words of a text were labelled: the last
// thousand of them or so, the newer in the place of the older.
type memory struct {
	slots [1024]slot
	now   uint16
}

type slot struct {
	tag  uint32
	now  uint16
	said uint8
}

// What was said of a word.
const (
	saidNothing = iota
	saidName    // part of a name of several words
	saidPlace
	saidFirm
	saidOutside
	saidShortName // a name of one word
)

func (m *memory) reset() {
	if m.now++; m.now == 0 {
		m.slots = [1024]slot{}
		m.now = 1
	}
}

func (m *memory) get(hash uint64) uint8 {
	s := &m.slots[hash>>54]
	if s.tag == uint32(hash) && s.now == m.now {
		return s.said
	}
	return saidNothing
}

func (m *memory) set(hash uint64, said uint8) {
	m.slots[hash>>54] = slot{uint32(hash), m.now, said}
}

// remember notes the labels of a row.
func (t *Tagger) remember(b, e int) {
	for i := b; i < e; i++ {
		k := &t.toks[i]
		if k.kind != word {
			continue
		}
		old := t.mem.get(k.hash)
		var v uint8
		switch k.label {
		case Outside:
			if old != saidNothing || k.flags&fSent != 0 {
				continue
			}
			v = saidOutside
		case BeginName, InName:
			v = saidShortName
			if k.label == InName || i+1 < e && t.toks[i+1].label == InName {
				v = saidName
			}
		case BeginPlace, InPlace:
			v = saidPlace
		default:
			v = saidFirm
		}
		if old == saidName || v == old {
			continue
		}
		t.mem.set(k.hash, v)
	}
}
