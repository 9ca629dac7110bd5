package date

import (
	"strings"

	"github.com/piikit/piikit/detect"
)

// months are the names of the months, a line a language, in order; forms of
// one month are joined by '|': the name, the cases that stand in dates, short forms.
// Accents and capitals do not count. Source: Unicode CLDR 46 (2024).
const months = `january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec
januar|jänner|jän februar|feber märz|mrz|maerz april mai juni|juno juli|julei august september oktober|okt november dezember|dez
janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc
enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic
gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre
janeiro fevereiro|fev março abril maio junho julho agosto setembro outubro|out novembro dezembro
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre|des
januari februari maart|mrt april mei juni juli augustus september oktober november december
stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru
января|январь|янв февраля|февраль|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сент|сен октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек
січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві травня|травень|тра червня|червень|чер липня|липень серпня|серпень|сер вересня|вересень|вер жовтня|жовтень|жов листопада|листопад грудня|грудень|гру
януари|яну февруари|февр март април май юни юли август септември октомври ноември декември
januar|jan februar|feb marts|mars april|apr maj|mai juni|jun juli|jul august|augusti|aug september|sep oktober|okt november|nov december|desember|dec
tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī
sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis
ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec
januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december
január|janvar február március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október november december
ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie
siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza|kolovoz rujna|rujan listopada|listopad studenoga|studenog|studeni prosinca|prosinac
januarja februarja marca aprila maja junija julija avgusta|avgust septembra oktobra novembra decembra
januara|јануара|јануар februara|фебруара|фебруар marta|марта aprila|априла maja|маја juna|јуна jula|јула avgusta|августа septembra|септембра oktobra|октобра novembra|новембра decembra|децембра
ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara
ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μάιος ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ
januari februari|pebruari maret|mac april mei|mei juni|jun juli|julai agustus|agt|ogos september oktober november|nopember desember|disember
enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
januarie februarie maart april mei junie julie augustus september oktober november desember
januari|janúar februari|febrúar machi|mars aprili|apríl mei|maí juni|júní julai|júlí agosti|ágúst septemba|september oktoba|október novemba|nóvember desemba|desember`

// fillers are the words that stand inside of dates.
const fillers = "of the de del di d da do dia le day year an do roku год года г г der den des van von v m d ngày tháng năm พ ศ y il"

// monthNames is the table of months; where two languages mean different
// months by a word, the first has it.
func monthNames() map[uint64]uint8 {
	m := make(map[uint64]uint8, 512)
	for line := range strings.Lines(months) {
		for i, forms := range strings.Fields(line) {
			for name := range strings.SplitSeq(forms, "|") {
				for _, n := range [...]string{name, strings.ReplaceAll(name, "ς", "σ")} { // as in capitals
					if h := detect.Hash(n); m[h] == 0 {
						m[h] = uint8(i + 1)
					}
				}
			}
		}
	}
	return m
}
