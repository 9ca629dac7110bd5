package address

import (
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
)

// Addresses in Han characters and Hangul have no capitals and often no spaces,
// but words for every level: 省市区路号, 都道府県市区町丁目番号, 시구로. A small
// grammar reads them, from the number to both sides.

const (
	eastBack  = 180 // bytes in front of the number
	eastAhead = 60
)

// Runes behind which names of places end, and those of streets.
const (
	hanPlaces   = "省市区區县縣州盟旗都府県郡町村镇鎮乡鄉"
	hanStreets  = "路街道巷弄里胡同段丁目番村町"
	hanNumbers  = "号號番丁弄巷室楼樓层層栋幢棟座单單元地目之階"
	hanStops    = "在到至是于於为為址给給寄送住：:，,。.、；;はがにをへも年月日（(「『【《“\"'|"
	hangulPlace = "시도구군읍면동리"
	hangulRoad  = "로길가동리"
	hangulUnit  = "호층동가"
)

// East looks for an address of the far east around the number w.
func East(c *detect.Cursor, w detect.Word, floor int) (begin, end int, ok bool) {
	s := c.Text
	lo := max(c.Lo, floor, w.Begin-eastBack)
	k := w.Begin
	for k > lo && (s[k-1] == ' ' || s[k-1] == '-') {
		k--
	}
	if k <= lo || s[k-1] < 0x80 {
		return 0, 0, false
	}
	r, _ := utf8.DecodeLastRuneInString(s[lo:k])
	switch {
	case hangul(r) && k < w.Begin && in(r, hangulRoad):
		return hangulAddress(s, lo, w)
	case han(r) && k == w.Begin:
		return hanAddress(s, lo, w)
	}
	return 0, 0, false
}

func han(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == '々' || r == 'ヶ' || r == 'ケ' || r == 'ノ' || r == 'が' || r == 'の'
}

func hangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

func in(r rune, set string) bool {
	for _, x := range set {
		if x == r {
			return true
		}
	}
	return false
}

// hanAddress reads Chinese and Japanese addresses around the number w.
func hanAddress(s string, lo int, w detect.Word) (begin, end int, ok bool) {
	// Ahead: 88号502室, 1-2-3, 5番3号.
	end = w.Begin
	marks, groups := 0, 0
	for end < len(s) && end < w.Begin+eastAhead {
		k := end
		for k < len(s) && s[k]-'0' < 10 {
			k++
		}
		if k == end || k-end > 5 {
			break
		}
		end = k
		groups++
		n := 0
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !in(r, hanNumbers) {
				break
			}
			end += size
			n++
		}
		marks += n
		if n == 0 && end+1 < len(s) && s[end] == '-' && s[end+1]-'0' < 10 {
			end++
			continue
		}
		if end < len(s) && s[end]-'0' < 10 {
			continue
		}
		break
	}
	if groups == 0 || marks == 0 && groups < 2 {
		return 0, 0, false
	}
	// Back: to what cannot stand in an address.
	begin = w.Begin
	first, places, runes := -1, 0, 0
	for begin > lo {
		r, size := utf8.DecodeLastRuneInString(s[lo:begin])
		if in(r, hanStops) && r != 'が' || !(han(r) || r < 0x80 && (byte(r)-'0' < 10 || r == '-' || r == ' ') || r == '〒' || in(r, "一二三四五六七八九十")) {
			break
		}
		begin -= size
		runes++
		if in(r, hanPlaces) {
			places++
			first = begin + size
		}
	}
	if first < 0 || places < 1 || runes > 60 || !streetBefore(s, begin, w.Begin) && places < 2 {
		return 0, 0, false
	}
	for begin < w.Begin && (s[begin] == ' ' || s[begin] == '-') {
		begin++
	}
	// The name in front of the first level has few characters; what stands
	// before it is the sentence.
	if begin < len(s) && s[begin] >= 0x80 {
		name := utf8.RuneCountInString(s[begin:first])
		if r, _ := utf8.DecodeRuneInString(s[begin:]); name > 7 && r != '〒' {
			k := first
			for range 4 {
				_, size := utf8.DecodeLastRuneInString(s[begin:k])
				k -= size
			}
			begin = k
		}
	}
	return begin, end, true
}

// streetBefore reports whether a level of streets ends in s[b:e].
func streetBefore(s string, b, e int) bool {
	for _, r := range s[b:e] {
		if in(r, hanStreets) {
			return true
		}
	}
	return false
}

// hangulAddress reads Korean addresses: words that end in levels, a road or a
// quarter, and the number w.
func hangulAddress(s string, lo int, w detect.Word) (begin, end int, ok bool) {
	begin = w.Begin
	words, places := 0, 0
	for begin > lo && words < 8 {
		k := begin
		for k > lo && s[k-1] == ' ' {
			k--
		}
		e := k
		last := rune(0)
		for k > lo {
			r, size := utf8.DecodeLastRuneInString(s[lo:k])
			if !hangul(r) && !(r < 0x80 && byte(r)-'0' < 10) {
				break
			}
			if last == 0 {
				last = r
			}
			k -= size
		}
		if k == e || !in(last, hangulPlace) && !(words == 0 && in(last, hangulRoad)) {
			break
		}
		if in(last, hangulPlace) {
			places++
		}
		begin = k
		words++
	}
	if words < 2 || places < 1 {
		return 0, 0, false
	}
	end = w.End
	if end+1 < len(s) && s[end] == '-' && s[end+1]-'0' < 10 {
		for end++; end < len(s) && s[end]-'0' < 10; end++ {
		}
	}
	// ", 4층", " 101동 202호"
	for range 3 {
		k := end
		for k < len(s) && (s[k] == ' ' || s[k] == ',') && k < end+2 {
			k++
		}
		d := k
		for k < len(s) && s[k]-'0' < 10 {
			k++
		}
		if k == d || k >= len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[k:])
		if !in(r, hangulUnit) {
			break
		}
		end = k + size
	}
	return begin, end, true
}
