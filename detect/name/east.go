package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/nametag"
)

// Scripts without capitals: names are found beside an honorific or a phrase that
// introduces somebody, by lists of surnames where words have no spaces between.
// Everything else stays unfound.

// eastBytes are the first bytes of the runes of honorifics in Chinese, Japanese
// and Korean.
const eastBytes = "\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed"

// jobs stand behind a name as honorifics do, and behind much else.
const jobs = " 教授 部長 課長 社長 医師 主任 "

// honorifics stand behind a name. Those of one rune are weak: see isStop.
const honorifics = " さん 様 さま 氏 先生 君 くん ちゃん 殿 " + jobs +
	"女士 小姐 老师 老師 经理 經理 医生 醫生 律师 律師 博士 同学 同學 太太 总监 " +
	"씨 님 선생님 교수님 부장님 과장님 대리님 팀장님 사장님 고객님 원장님 "

// introductions stand in front of a name.
const introductions = " 我叫 名叫 我姓 姓名: 姓名是 名字叫 名字是 我的名字是 氏名: 名前: 名前は お名前: 担当は 担当: 이름: 성명: 이름은 성함은 "

// hanSurnames are frequent surnames of Chinese and Japanese, in both
// standards of writing.
const hanSurnames = " 王 李 张 張 刘 劉 陈 陳 杨 楊 黄 黃 赵 趙 吴 吳 周 徐 孙 孫 马 馬 朱 胡 郭 何 林 高 罗 羅 郑 鄭 梁 谢 謝 宋 唐 许 許 邓 鄧 冯 馮 韩 韓 曹 曾 彭 萧 蕭 蔡 潘 田 董 袁 于 余 叶 葉 蒋 蔣 杜 苏 蘇 魏 程 吕 呂 丁 沈 任 姚 卢 盧 傅 钟 鍾 姜 崔 谭 譚 廖 范 汪 陆 陸 金 石 戴 贾 賈 韦 韋 夏 邱 方 侯 邹 鄒 熊 孟 秦 白 江 阎 閻 薛 尹 段 雷 黎 史 龙 龍 陶 贺 賀 顾 顧 毛 郝 龚 龔 邵 万 萬 钱 錢 严 嚴 赖 賴 覃 洪 武 莫 孔 汤 湯 向 常 温 溫 康 施 文 牛 樊 葛 邢 安 齐 齊 易 乔 喬 伍 庞 龐 颜 顏 倪 庄 莊 聂 聶 章 鲁 魯 岳 翟 殷 詹 申 欧 歐 耿 关 關 兰 蘭 焦 俞 左 柳 甘 祝 包 宁 寧 尚 符 舒 阮 柯 纪 紀 梅 童 凌 毕 畢 单 單 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 駱 蓝 藍 路 游 辛 靳 管 柴 蒙 鲍 鮑 华 華 喻 祁 蒲 房 滕 屈 饶 饒 解 牟 艾 尤 阳 陽 时 時 穆 农 農 司 卓 古 吉 缪 繆 简 簡 车 車 项 項 连 連 芦 蘆 麦 麥 褚 娄 婁 窦 竇 戚 岑 景 党 黨 宫 宮 费 費 卜 冷 晏 席 卫 衛 米 柏 宗 瞿 桂 全 佟 应 應 臧 闵 閔 苟 邬 鄔 边 邊 卞 姬 师 師 和 仇 栾 欒 隋 商 刁 沙 荣 榮 巫 寇 桑 郎 甄 丛 叢 仲 虞 敖 巩 鞏 明 佘 池 查 麻 苑 迟 遲 邝 鄺 欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 司徒 东方 東方 尉迟 公孙 慕容 令狐 "

// japaneseSurnames are frequent surnames of Japanese, of two runes or three.
const japaneseSurnames = " 佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 岡本 藤原 三浦 金子 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 中田 久保田 服部 岩田 土屋 川崎 福島 本田 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 大久保 松下 吉岡 野田 荒木 小池 渡部 熊谷 "

// hangulSurnames are frequent surnames of Korean.
const hangulSurnames = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모남궁황보"

// isStop reports whether what stands in front of an honorific is no name:
// "the customer", "everybody", words that end like an honorific.
func isStop(v string) bool {
	return strings.Contains(" 客 お客 皆 皆々 同 仕 模 奥 王 神 多 異 各 诸 王子 王女 先 女 大 小 老 お母 お父 お姉 お兄 母 父 姉 兄 娘 息子 主人 医者 患者 担当者 店員 고객 손 선생 사장 부모 아버 어머 형 누 부장 과장 팀장 대리 교수 원장 회원 기사 스승 하느 ", " "+v+" ")
}

// east looks at a rune of Chinese, Japanese or Korean: an honorific begins
// here, or a phrase that introduces a name. It returns where to go on; 0 if
// somebody added a name that may begin here.
func (f *finder) east(c *detect.Cursor, s *state) int {
	t, i := c.Text, c.Pos
	r, size := utf8.DecodeRuneInString(t[i:])
	if f.add != nil && (i == c.Lo || t[i-1] < utf8.RuneSelf) {
		if b, e := f.add.at(c, c.Word()); b < e {
			return 0
		}
	}
	if cell := c.Header(i); cell != "" && isNameKey(cell) >= someKey {
		if b, e := cellAround(c); b < e && onlyEastern(t[b:e]) {
			f.emit(c, s, b, e, detect.Cued, detect.High, "name/column")
			return e
		}
	}
	if i > c.Lo && (t[i-1] == ' ' || t[i-1] == '.') {
		if in := nametag.Introduced(c); in > 0 {
			if e := easternName(t, i, in > 1); e > i {
				f.emit(c, s, i, e, detect.Cued, detect.High, "name/introduced")
				return e
			}
		}
	}
	if !beginsEast(r) {
		return i + size
	}
	for n, k := 1, i; n <= 7 && k < len(t); n++ {
		_, size := utf8.DecodeRuneInString(t[k:])
		k += size
		if k-i < 3 {
			continue
		}
		switch v := t[i:k]; {
		case strings.Contains(honorifics, " "+v+" "):
			// the longest honorific that stands here
			if k < len(t) && continues(t[i:], k-i) {
				continue
			}
			if b := eastBefore(c, i, v); b < i {
				f.emit(c, s, b, trimRight(t, b, i), detect.Cued, detect.High, "name/honorific")
				return k
			}
		case strings.Contains(introductions, " "+v+" "), strings.Contains(introductions, " "+v+": ") && k < len(t) && t[k] == ':':
			b := k
			for b < len(t) && (t[b] == ' ' || t[b] == ':') {
				b++
			}
			if e := eastBehind(t, b); e > b {
				f.emit(c, s, b, e, detect.Cued, detect.High, "name/introduced")
				return e
			}
		}
	}
	return i + size
}

// continues reports whether the text goes on so that the first n bytes are
// not an honorific but part of a longer one, or of another word.
func continues(t string, n int) bool {
	r, size := utf8.DecodeRuneInString(t[n:])
	switch t[:n] {
	case "様", "氏", "君", "殿": // 様々, 氏長, 君子, 殿下
		return scriptOf(r) == unicode.Han
	case "さん":
		return strings.HasPrefix(t[n:], "さん")
	}
	return strings.Contains(honorifics, " "+t[:n+size]+" ")
}

func trimRight(t string, b, e int) int {
	for e > b && t[e-1] == ' ' {
		e--
	}
	return e
}

// eastBefore returns where the name begins that ends at i, in front of an
// honorific, or i.
func eastBefore(c *detect.Cursor, i int, honorific string) int {
	t := c.Text
	e := trimRight(t, c.Lo, i)
	b, n := e, 0
	var script *unicode.RangeTable
	for b > c.Lo && n < 8 {
		r, size := utf8.DecodeLastRuneInString(t[c.Lo:b])
		sc := scriptOf(r)
		if sc == nil || script != nil && sc != script {
			break
		}
		script = sc
		b -= size
		n++
	}
	job := strings.Contains(jobs, " "+honorific+" ")
	v := t[b:e]
	switch {
	case n == 0 || isStop(v):
		return i
	case script == unicode.Katakana:
		if n < 2 || job {
			return i
		}
		return b
	case script == unicode.Hangul:
		// "김민수 씨": the word in front is the name, if it is short.
		if r, _ := utf8.DecodeRuneInString(v); strings.ContainsRune(hangulSurnames, r) && (n == 3 || e != i && (n == 2 || n == 4)) {
			return b
		}
		return i
	case n == 1:
		if strings.Contains(hanSurnames, " "+v+" ") || strings.Contains(" 森 原 堀 関 東 辻 ", " "+v+" ") {
			return b
		}
		return i
	case job && n > 5:
		return i
	}
	// Han: the longest tail that begins with a surname; in front of a job the
	// whole.
	chinese := !strings.Contains(" さん 様 さま 氏 君 くん ちゃん 殿 部長 課長 社長 ", " "+honorific+" ")
	for ; n > 1; n-- {
		if n <= 5 && !isStop(t[b:e]) && surname(t[b:e], chinese) {
			return b
		}
		if job {
			return i
		}
		_, size := utf8.DecodeRuneInString(t[b:])
		b += size
	}
	return i
}

// surname reports whether v begins with a surname of Japanese or, if wanted, of
// Chinese.
func surname(v string, chinese bool) bool {
	k := 0
	for n := 1; n <= 3 && k < len(v); n++ {
		_, size := utf8.DecodeRuneInString(v[k:])
		k += size
		if strings.Contains(japaneseSurnames, " "+v[:k]+" ") {
			return true
		}
		if chinese && strings.Contains(hanSurnames, " "+v[:k]+" ") && utf8.RuneCountInString(v[k:]) <= 2 {
			return true
		}
	}
	return false
}

func scriptOf(r rune) *unicode.RangeTable {
	switch {
	case r == '々' || unicode.Is(unicode.Han, r):
		return unicode.Han
	case r == 'ー' || r == '・' || unicode.Is(unicode.Katakana, r):
		return unicode.Katakana
	case unicode.Is(unicode.Hangul, r):
		return unicode.Hangul
	}
	return nil
}

// eastEnds are what follows a name that was introduced, glued to it.
const eastEnds = " 입니다 이에요 예요 이고 라고 이라고 です と と申 的 是 在 今 来 來 想 要 和 有 "

// eastBehind returns where the name ends that begins at b, or b.
func eastBehind(t string, b int) int {
	e, n := b, 0
	var script *unicode.RangeTable
	for e < len(t) && n < 6 {
		if n > 1 && endsHere(t[e:]) {
			break
		}
		r, size := utf8.DecodeRuneInString(t[e:])
		sc := scriptOf(r)
		if sc == nil || script != nil && sc != script {
			break
		}
		script = sc
		e += size
		n++
	}
	v := t[b:e]
	switch {
	case n < 2:
		return b
	case script == unicode.Hangul:
		if r, _ := utf8.DecodeRuneInString(v); n > 4 || !strings.ContainsRune(hangulSurnames, r) {
			return b
		}
	case script == unicode.Han:
		for n > 1 && !(surname(t[b:e], true) && n <= 5) {
			_, size := utf8.DecodeLastRuneInString(t[b:e])
			e -= size
			n--
		}
		if n < 2 {
			return b
		}
	}
	return e
}

// easternName returns where the name ends that begins at b behind words that
// introduce somebody in a script with capitals, or b. If they are sure of it
// it need not begin with a frequent surname.
func easternName(t string, b int, sure bool) int {
	if e := eastBehind(t, b); e > b && !eastAt(t, e) {
		return e
	}
	n, e := 0, b
	for eastAt(t, e) {
		_, size := utf8.DecodeRuneInString(t[e:])
		e += size
		n++
	}
	if sure && n <= 6 {
		return e
	}
	return b
}

// eastAt reports whether a letter of Chinese, Japanese or Korean stands at i.
func eastAt(t string, i int) bool {
	r, _ := utf8.DecodeRuneInString(t[i:])
	return scriptOf(r) != nil || unicode.Is(unicode.Hiragana, r)
}

func endsHere(t string) bool {
	for v := range strings.FieldsSeq(eastEnds) {
		if strings.HasPrefix(t, v) {
			return true
		}
	}
	return false
}

// onlyEastern reports whether v is two to eight runes of Chinese, Japanese or
// Korean.
func onlyEastern(v string) bool {
	n := 0
	for _, r := range v {
		if scriptOf(r) == nil && !unicode.Is(unicode.Hiragana, r) && r != ' ' && r != '・' {
			return false
		}
		n++
	}
	return n >= 2 && n <= 8
}

// beginsEast reports whether an honorific or an introduction begins with r.
func beginsEast(r rune) bool {
	switch r {
	case 'お', 'く', 'さ', 'ち', '主', '先', '医', '博', '同', '名', '君', '太', '女', '姓', '小', '律', '总', '我', '担', '教',
		'様', '殿', '氏', '社', '經', '经', '老', '課', '部', '醫', '고', '과', '교', '님', '대', '부', '사', '선', '성', '씨',
		'원', '이', '팀':
		return true
	}
	return false
}
