package gen

import "strings"

// talk are frequent small words of languages, in any order: what stands beside
// an address in a hasty message.
var talk = map[string][]string{
	"EN": fields("and but so then where when if because that which who what how there here come over pick me up please pls ok lol thanks thx asap now later tonight tomorrow the door is red ring twice call text when you get near behind next to around corner ask for us we are they were it was not maybe bring keys still waiting outside cant find need ride leave by back front gate code downstairs u r ur gonna wanna"),
	"DE": fields("und aber dann wo wann wenn weil dass wer was wie dort hier komm vorbei bitte danke jetzt später heute abend morgen die klingel geht nicht hinten vorne neben gegenüber um die ecke ruf an ich bin wir sind du bist war nicht vielleicht schlüssel noch warte draußen brauche links rechts oben unten im hof bei mir"),
	"FR": fields("et mais donc où quand si parce que qui quoi comment là ici viens passe merci stp svp maintenant plus tard ce soir demain au fond de la cour sonnez deux fois à côté derrière devant appelle moi je suis nous sommes tu es était pas peut-être clés encore attends dehors besoin gauche droite en haut chez moi"),
	"ES": fields("y pero entonces donde cuando si porque que quien como ahí aquí ven pasa gracias porfa ahora luego esta noche mañana toca el timbre fuerte al lado detrás delante llama me estoy estamos eres era no quizás llaves todavía espero fuera necesito izquierda derecha arriba en casa cerca del bar"),
	"IT": fields("e ma allora dove quando se perché che chi come là qui vieni passa grazie adesso dopo stasera domani davanti al bar di fianco dietro chiama mi sono siamo sei era non forse chiavi ancora aspetto fuori serve sinistra destra sopra da me vicino alla fermata suona citofono"),
	"PT": fields("e mas então onde quando se porque que quem como lá aqui vem passa obrigado agora depois hoje à noite amanhã ao lado atrás em frente liga me estou estamos és era não talvez chaves ainda espero fora preciso esquerda direita em cima perto do café toca à campainha era minúscula"),
	"NL": fields("en maar dan waar wanneer als omdat dat wie wat hoe daar hier kom langs graag bedankt nu later vanavond morgen naast achter voor om de hoek bel even ik ben we zijn jij bent was niet misschien sleutels nog wacht buiten nodig links rechts boven bij mij thuis"),
	"PL": fields("i ale potem gdzie kiedy jeśli bo że kto co jak tam tu przyjdź proszę dzięki teraz później dziś wieczorem jutro obok za przed na rogu zadzwoń jestem jesteśmy był nie może klucze jeszcze czekam na zewnątrz potrzebuję lewo prawo na górze u mnie po z do od"),
	"SE": fields("och men sedan var när om för att som vem vad hur där här kom förbi du vill tack nu senare ikväll imorgon bredvid bakom framför runt hörnet ring jag är vi är det inte kanske nycklar än väntar utanför behöver vänster höger uppe hos mig på"),
	"DK": fields("og men så hvor når hvis fordi at som hvem hvad der her kom forbi tak nu senere i aften i morgen ved siden af bag foran rundt hjørnet ring jeg er vi er det ikke måske nøgler endnu venter udenfor har brug venstre højre hos mig klokken"),
	"NO": fields("og men så hvor når hvis fordi at som hvem hva der her kom innom takk nå senere i kveld i morgen ved siden av bak foran rundt hjørnet ring jeg er vi er det ikke kanskje nøkler ennå venter utenfor trenger venstre høyre hos meg klokken på"),
	"FI": fields("ja mutta sitten missä milloin jos koska että kuka mitä miten siellä täällä tule käymään kiitos nyt myöhemmin illalla huomenna vieressä takana edessä kulman takana soita olen olemme ei ehkä avaimet vielä odotan ulkona tarvitsen vasemmalla oikealla ylhäällä luona kello"),
	"TR": fields("ve ama sonra nerede ne zaman eğer çünkü kim nasıl orada burada gel lütfen teşekkürler şimdi bu akşam yarın yanında arkasında önünde köşede ara beni ben biz değil belki anahtar hala bekliyorum dışarıda lazım solda sağda yukarıda evde adresindeyim adresine gönder oturuyorum"),
	"ID": fields("dan tapi lalu di mana kapan kalau karena yang siapa apa bagaimana sana sini datang tolong makasih sekarang nanti malam ini besok sebelah belakang depan pojok telepon saya kami tidak mungkin kunci masih tunggu luar perlu kiri kanan atas rumah"),
	"CZ": fields("a ale pak kde kdy jestli protože že kdo co jak tam tady přijď prosím díky teď později dnes večer zítra vedle za před na rohu zavolej jsem jsme není možná klíče ještě čekám venku potřebuju vlevo vpravo nahoře u mě"),
	"HU": fields("és de aztán hol mikor ha mert hogy ki mit ott itt gyere kérlek köszönöm most később este holnap mellett mögött előtt a sarkon hívj vagyok vagyunk nem talán kulcs még várok kint kell balra jobbra fent nálam"),
	"RO": fields("și dar apoi unde când dacă pentru că cine ce cum acolo aici vino te rog mersi acum mai târziu diseară mâine lângă în spate în față după colț sună sunt suntem nu poate chei încă aștept afară trebuie stânga dreapta sus la mine"),
	"HR": fields("i ali onda gdje kad ako jer da tko što kako tamo ovdje dođi molim hvala sada kasnije večeras sutra pored iza ispred na uglu zovi sam smo nije možda ključevi još čekam vani trebam lijevo desno gore kod mene ob je"),
	"RU": fields("и но потом где когда если потому что кто как там здесь приходи пожалуйста спасибо сейчас позже вечером завтра рядом за перед на углу позвони я мы не может ключи ещё жду снаружи нужно слева справа наверху у меня"),
}

// speaks says which of talk a country speaks, if not English.
var speaks = map[string]string{
	"DE": "DE", "AT": "DE", "CH": "DE", "LU": "DE", "FR": "FR", "BE": "FR", "ES": "ES", "MX": "ES", "AR": "ES", "CO": "ES", "CL": "ES", "PE": "ES",
	"IT": "IT", "PT": "PT", "BR": "PT", "NL": "NL", "PL": "PL", "SE": "SE", "DK": "DK", "NO": "NO", "FI": "FI", "TR": "TR", "ID": "ID", "MY": "ID",
	"CZ": "CZ", "SK": "CZ", "HU": "HU", "RO": "RO", "HR": "HR", "RS": "HR", "SI": "HR", "RU": "RU", "UA": "RU",
}

// small draws a few small words of a country's language.
func (g *Gen) small(key string) string {
	lang, ok := speaks[key[:2]]
	if !ok || g.chance(.15) {
		lang = "EN"
	}
	if key == "BE" {
		lang = "NL"
	}
	l := talk[lang]
	n := g.between(1, 6)
	ws := make([]string, n)
	for i := range ws {
		ws[i] = g.any(l...)
	}
	return strings.Join(ws, " ")
}
