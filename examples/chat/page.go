package main

import (
	"embed"
	"io/fs"
	"net/http"
)

//go:embed web/index.html web/page.css web/page.js web/restore.js web/restore.d.ts
var web embed.FS

// page serves the page and the browser's half.
func page() http.Handler {
	dir, err := fs.Sub(web, "web")
	if err != nil {
		panic(err) // the name is wrong
	}
	files := http.FileServerFS(dir)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		files.ServeHTTP(w, r)
	})
}
