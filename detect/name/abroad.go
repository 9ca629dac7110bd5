package name

import (
	"strings"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/nametag"
	"github.com/piikit/piikit/internal/words"
)

// Greetings, wishes and forms of address of nine languages that lists or the
// chain take for names, from general knowledge. They are looked at only where
// something was found, so that they cost nothing elsewhere.

// courtesies are no names themselves, and none is part of a name that it stands in front of.
const courtesies = `
allerseits guten servus glückwunsch herzlichen kollegen kolleginnen mitarbeiter mitarbeiterinnen damen herren eltern schüler schülerinnen kunden kundinnen
liebe lieber liebes geehrte geehrter sehr frohe frohes fröhliche schöne schönes schönen
bonjour bonsoir bonne bonnes joyeux joyeuse joyeuses chers chères chère cher collègues mesdames messieurs mesdemoiselles salut coucou merci
hola buenos buenas feliz felices estimado estimada estimados estimadas querido querida queridos queridas señores señoras compañeros compañeras gracias
olá bom boa boas oi prezado prezada prezados prezadas caros caras senhores senhoras ilmo ilma exmo exma obrigado obrigada
buongiorno buonasera buonanotte buon buona buone buoni salve ciao gentile gentili gentilissimo gentilissima gentilissimi egregio egregia egregi egregie spettabile spett carissimo carissima carissimi
cari colleghi colleghe signori signore grazie auguri
goedemorgen goedemiddag goedenavond goedendag geachte beste fijne prettige gelukkig vrolijk collegas heren dames bedankt
szanowny szanowna szanowni szanowne klient klientka klientko kliencie klienci rodzice rodzicu uczniowie pacjenci goście wszystkim wesołego alleluja smacznego zdrowych pogodnych wszystkiego najlepszego państwo panie panowie drogi droga drodzy drogie kochani kochana kochany witam witaj witajcie dzień dobry cześć wesołych serdecznie dziękuję
hej hejsan hei hallå god godt goda gott glad glada bästa kära käre kjære kolleger vänner venner tack takk`

// feasts are days that people are named after.
const feasts = `noël natal natale navidad pascua pascuas pasqua pâques silvester sylvester reyes weihnachten ostern advent nikolaus jul påsk påske juletid kerst pasen`

// wishes stand in front of a feast, and in front of no name of a person.
const wishes = `joyeux joyeuse joyeuses bon bonne feliz felices buon buona frohe frohes fröhliche schöne schönes schönen god godt glad boas bom gelukkig vrolijk fijne prettige guten an zu à avant depuis`

// groups begin an address to several people.
const groups = `drodzy drogie kochani szanowni chers chères queridos queridas estimados estimadas prezados prezadas caros caras cari gentili egregi carissimi gentilissimi`

// ours are words for "my", "your", "his" or "dear" that are names, too.
const ours = `mia mina dina min hans son sua ma ton caro cara cher cari`

// kin are what stands behind them.
const kin = `
figlia moglie sorella mamma madre nonna zia nipote suocera cognata amica collega compagna fidanzata famiglia macchina casa email richiesta domanda fattura password
dotter son fru man bror syster mamma pappa föräldrar barn kollegor vänner uppgifter pengar frågor far mor datter sønn kone kollega venn bil bestilling beställning
fille fils femme mari mère père soeur frère commande facture voiture adresse demande société
cliente clienti client clients amico amici amigo amigos amiga ami amis colega colegas collègue collègues professor professora professore leitor leitora`

// A courtesy holds the lists as sets.
type courtesy struct{ words, feasts, wishes, groups, ours, kin map[uint64]bool }

func newCourtesy() courtesy {
	return courtesy{newWords(courtesies), newWords(feasts), newWords(wishes), newWords(groups), newWords(ours), newWords(kin)}
}

// strip takes courtesies from the front of a find, "Gentile Marco". It reports
// whether a name remains.
func (k *courtesy) strip(c *detect.Cursor, x *nametag.Find) bool {
	for b := x.Begin; b < x.End; {
		w := c.WordAt(b)
		if w.Len() == 0 {
			b++
			continue
		}
		switch {
		case w.End > x.End || k.our(c, w, x.End):
			return w.End > x.End
		case k.feasts[w.Hash] && k.wished(c, b), k.grouped(c, w, x.End):
		case !k.words[w.Hash] || titled(c, b) || words.Lookup(w.Hash).Name() >= 3 && (x.Cued || !k.opens(c, b)):
			x.Begin = b
			return true
		case k.wishes[w.Hash] && w.End < x.End:
			if v := wordBehind(c, w.End); !k.words[v.Hash] && !k.feasts[v.Hash] {
				x.Begin = b
				return true // "Feliz Navarro"
			}
		}
		b = w.End
	}
	return false
}

// grouped reports whether w, the last word before e, is no word of a name but
// stands behind an address to several people: "Drodzy Rodzice".
func (k *courtesy) grouped(c *detect.Cursor, w detect.Word, e int) bool {
	p := wordBefore(c, w.Begin)
	return w.End == e && p.Len() > 0 && p.End+1 == w.Begin && k.groups[p.Hash] && words.Lookup(w.Hash).Name() < 3
}

// wished reports whether a wish stands in front of b: "Joyeux Noël".
func (k *courtesy) wished(c *detect.Cursor, b int) bool {
	p := wordBefore(c, b)
	return p.Len() > 0 && p.End+1 == b && k.wishes[p.Hash]
}

// opens reports whether a sentence, or what follows a courtesy, begins at b.
func (k *courtesy) opens(c *detect.Cursor, b int) bool {
	for b > c.Lo && strings.IndexByte(" \t\"'*>", c.Text[b-1]) >= 0 {
		b--
	}
	if b == 0 || b > c.Lo && strings.IndexByte(".!?:,;\n-", c.Text[b-1]) >= 0 {
		return true
	}
	p := wordBefore(c, b)
	return p.Len() > 0 && k.words[p.Hash]
}

// our reports whether the range is a word such as "Mia" in front of somebody
// or something: "Mia figlia".
func (k *courtesy) our(c *detect.Cursor, w detect.Word, e int) bool {
	if w.End != e || !k.ours[w.Hash] || e+1 >= len(c.Text) || c.Text[e] != ' ' {
		return false
	}
	return k.kin[c.WordAt(e+1).Hash]
}
