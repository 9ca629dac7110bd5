module github.com/piikit/piikit/cmd/pii

go 1.26.0

require (
	github.com/alecthomas/kong v1.17.0
	github.com/stretchr/testify v1.12.1
)
