package piitest

// What messages are made of. People are made up: given names and surnames of
// many countries, joined at random. Towns and streets do not belong together.

var firstNames = []string{
	"John", "Mary", "James", "Linda", "Robert", "Susan", "Olivia", "Noah", "Emma", "Liam", "Ava", "Ethan", "Aisha", "Fatima", "Omar", "Yusuf",
	"Chidi", "Ngozi", "Kwame", "Thandiwe", "Priya", "Arjun", "Ananya", "Rahul", "Wei", "Mei", "Hiroshi", "Yuki", "Minjun", "Linh", "Siti", "Maria",
	"José", "Lucía", "Mateo", "Camila", "João", "Ana", "Pierre", "Camille", "Jürgen", "Anke", "Lukas", "Giulia", "Marco", "Katarzyna", "Paweł", "Ingrid",
	"Søren", "Lars", "Olga", "Dmitri", "Elif", "Mehmet", "Leila", "David", "Rachel", "Sinéad", "Rhys", "Fiona",
}

var lastNames = []string{
	"Smith", "Johnson", "Miller", "Davis", "Wilson", "Anderson", "Thompson", "Okafor", "Mensah", "Dlamini", "Hassan", "Rahman", "Khan", "Sharma", "Patel",
	"Iyer", "Chen", "Wang", "Tanaka", "Suzuki", "Kim", "Nguyen", "García", "Fernández", "Silva", "Oliveira", "Dubois", "Moreau", "Müller", "Schneider",
	"Weber", "Rossi", "Bianchi", "Kowalski", "Nowak", "Larsen", "Johansson", "Petrov", "Ivanova", "Yılmaz", "Cohen", "O'Brien", "McDonald", "Jones", "Walsh",
}

var streets = []string{"Maple", "Oak", "Cedar", "Washington", "Lakeview", "Hillcrest", "Park", "Church", "Mill", "Spring", "River", "Sunset"}
var streetTypes = []string{"Street", "Avenue", "Road", "Lane", "Drive", "Court"}
var towns = []string{"Springfield, IL 62701", "Madison, WI 53703", "Salem, OR 97301", "Austin, TX 78701", "Dover, DE 19901", "Boise, ID 83702"}

// testCards are the numbers that the card schemes and processors document for tests.
var testCards = []string{
	"4111 1111 1111 1111", "5555 5555 5555 4444", "3782 822463 10005", "6011 1111 1111 1117", "3056 930902 5904", "4012888888881881", "5105105105105100",
}

// fillers hold no personal data.
var fillers = []string{
	"could you please check what happened to order {order}?", "the total was {price} and it should be {price}.", "thanks a lot, that works now!",
	"we meet at {time} in the large room, see you there.", "version {version} is out, please update before Monday.", "the build failed at {hash}, again.",
	"I will look into it this afternoon and let you know.", "is there any news about the delivery?", "it took {n} minutes to load the page, which is far too long.",
	"Google and Amazon both had an outage on Tuesday.", "the invoice for March has {n} lines, two of them twice.", "sorry, I was away last week.",
	"can we move the call from {time} to {time}?", "that is what the English version of the manual says.", "great, I'll tell the team in Paris.",
}

var templatesOf = map[string][]string{
	"talk": sentences,
	"chat": {
		"My name is {name}.", "hi, this is {first} from accounting.", "you can reach me at {phone} or {email}.", "please send it to {email}, thanks.",
		"I spoke with {other} yesterday and she said it was shipped.", "my new address is {address}.", "we live at {address} since May.",
		"the card number is {card}, it was declined twice.", "please transfer it to {iban}.", "my SSN is {ssn}, you asked for it.",
		"call me on {phone} after {time}.", "Dear {first}, thank you for your message.", "my date of birth is {dob}.", "the request came from {ip}.",
	},
	"email": {
		"From: {name} <{email}>\nTo: {support}\nSubject: order {order}\n\nHello,\n\nmy order {order} has not arrived. Please send it to {address}.\n\nKind regards,\n{name}\n{phone}\n",
		"Dear {name},\n\nwe have received your payment of {price}. Your account {iban} was credited.\n\nBest regards,\n{other}\n",
		"Hi {first},\n\nthe meeting is at {time}. If you cannot come, call {other} at {phone}.\n\nThanks!\n",
	},
	"ticket": {
		"Customer: {name}\nE-mail: {email}\nPhone: {phone}\nDate of birth: {dob}\nProblem: the app crashes in version {version} after {n} seconds.\n",
		"Name: {name}\nAddress: {address}\nSSN: {ssn}\nRequest: please correct the invoice over {price}.\n",
	},
	"log": {
		"{stamp} INFO login ok user={email} ip={ip} took={n}ms", "{stamp} WARN retry {n} of upload {hash} from {ip}", "{stamp} INFO device {mac} joined, build {version}",
		"{stamp} DEBUG cache hit ratio {price} size {order}", "{stamp} ERROR payment declined card={card} order={order}",
	},
	"json": {
		`{{"id":{order},"customer":{{"name":"{name}","email":"{email}","phone":"{phone}"},"total":{price}}`,
		`{{"event":"signup","at":"{stamp}","user":{{"full_name":"{name}","date_of_birth":"{dob}","ip":"{ip}"}}`,
	},
	"csv": {"{name},{email},{phone},{price}"},
}
