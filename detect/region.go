package detect

import "fmt"

// regionSet is a set of ISO 3166 alpha-2 codes.
type regionSet [11]uint64 // 26*26 bits

func regionIndex(code string) int {
	if len(code) != 2 || code[0]-'A' > 25 || code[1]-'A' > 25 {
		return -1
	}
	return int(code[0]-'A')*26 + int(code[1]-'A')
}

func newRegionSet(codes []string) (r regionSet, err error) {
	for k, c := range codes {
		i := regionIndex(c)
		if i < 0 { // a request may have brought it
			return regionSet{}, fmt.Errorf("detect: region %d is not an ISO 3166 code of two capitals", k)
		}
		// What people write for two of them: reserved by ISO 3166 for this, and usual in the European Union.
		switch c {
		case "UK":
			i = regionIndex("GB")
		case "EL":
			i = regionIndex("GR")
		}
		r[i>>6] |= 1 << (i & 63)
	}
	return r, nil
}

func (r *regionSet) has(code string) bool {
	i := regionIndex(code)
	return i >= 0 && r[i>>6]>>(i&63)&1 != 0
}

func (r *regionSet) empty() bool { return *r == regionSet{} }
