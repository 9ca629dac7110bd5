package id

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// courts are the courts that keep a register of companies in Germany, by the
// last word of their names (Gemeinsames Registerportal der Länder, 2023).
const courts = "aachen altenburg amberg ansbach apolda arnsberg arnstadt aschaffenburg augsburg aurich bamberg bayreuth bielefeld bochum bonn braunschweig bremen " +
	"charlottenburg berlin chemnitz coburg coesfeld cottbus darmstadt deggendorf dortmund dresden duisburg düren düsseldorf erfurt eschwege essen flensburg freiburg " +
	"friedberg fritzlar fulda fürth gelsenkirchen gera gießen gotha göttingen greiz gütersloh hagen hamburg hamm hanau hannover hersfeld hildburghausen hildesheim hof " +
	"homburg ingolstadt iserlohn jena kaiserslautern kassel kempten kiel kleve koblenz köln königstein korbach krefeld kreuznach landau landshut langenfeld leipzig lemgo " +
	"limburg lübeck ludwigshafen lüneburg main mainz mannheim marburg meiningen memmingen mönchengladbach montabaur mühlhausen münchen münster neubrandenburg " +
	"neuruppin neuss nordhausen nürnberg oder oeynhausen offenbach oldenburg osnabrück paderborn passau pinneberg pößneck potsdam recklinghausen regensburg rostock " +
	"rudolstadt saarbrücken schweinfurt schwerin siegburg siegen sömmerda sonneberg stadthagen stadtroda steinfurt stendal straubing stralsund stuttgart suhl tostedt " +
	"traunstein ulm walsrode weiden weimar wetzlar wiesbaden wittlich wuppertal würzburg zweibrücken"

// withCourt returns a function that moves the beginning of a register number
// in front of the court, where its name alone stands there: "Aachen HRA
// 11223". Behind "Amtsgericht" the court is a label.
func withCourt() func(c *detect.Cursor, begin int) int {
	known, label, umlauts := map[uint64]bool{}, map[uint64]bool{}, umlauts()
	for w := range strings.FieldsSeq(courts) {
		known[detect.Hash(w)], known[detect.Hash(umlauts.Replace(w))] = true, true
	}
	for _, w := range []string{"amtsgericht", "ag", "registergericht", "gericht", "amtsgerichts", "court"} {
		label[detect.Hash(w)] = true
	}
	long := map[uint64]int{ // how many words more a name has
		detect.Hash("main"): 2, detect.Hash("oder"): 1, detect.Hash("charlottenburg"): 1, detect.Hash("hersfeld"): 1, detect.Hash("homburg"): 1,
		detect.Hash("kreuznach"): 1, detect.Hash("oeynhausen"): 1,
	}
	first := map[uint64]bool{detect.Hash("frankfurt"): true, detect.Hash("berlin"): true, detect.Hash("bad"): true}
	return func(c *detect.Cursor, begin int) int {
		if begin != c.Pos {
			return begin
		}
		w, ok := c.Before(1)
		if !ok || !known[w.Hash] || w.Flags&detect.FirstUpper == 0 || strings.Trim(c.Text[w.End:begin], " )") != "" {
			return begin
		}
		at, k := w.Begin, 1
		if n := long[w.Hash]; n > 0 {
			v, ok := c.Before(1 + n)
			switch {
			case ok && first[v.Hash] && w.Begin-v.End < 8 && !strings.ContainsAny(c.Text[v.End:w.Begin], ",:\n"):
				at, k = v.Begin, 1+n
			case n == 2 || w.Hash == detect.Hash("oder"):
				return begin
			}
		}
		if v, ok := c.Before(k + 1); ok && label[v.Hash] {
			return begin
		}
		return at
	}
}
