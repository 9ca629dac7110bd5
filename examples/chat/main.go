// Command chat is a chat service that keeps the personal data of its
// conversations away from its model and its storage: an HTTP server with the API
// of a public client, a page that shows the three sides beside each other, and
// the browser's half in web/restore.js. See README.md.
package main

import (
	"crypto/rand"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/piikit/piikit/pii"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	hide := flag.String("hide", "", "words to hide besides what is found, separated by commas")
	pause := flag.Duration("pause", 20*time.Millisecond, "between two pieces of a reply")
	flag.Parse()

	ds := pii.Detectors()
	if *hide != "" {
		ds = append(ds, words(strings.Split(*hide, ",")))
	}
	// The key lives as long as the process, as do the conversations. A service
	// that keeps them longer takes it from where it keeps its secrets.
	key := make([]byte, 32)
	rand.Read(key)
	s, err := newServer(standIn(*pause), key, ds)
	if err != nil {
		log.Fatal(err)
	}
	l, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(os.Stdout, "listening on http://%s\n", l.Addr())
	srv := &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute}
	log.Fatal(srv.Serve(l))
}
