module github.com/piikit/piikit

go 1.26.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0 // indirect
	github.com/nyaruka/phonenumbers/v2 v2.0.7 // indirect
	github.com/stretchr/testify v1.12.1 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	google.golang.org/protobuf v1.36.11 // indirect
)
