package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/piikit/piikit/entity"
)

// The payloads of the API, to the letter. What is marked as ours is not in its
// documentation; clients that do not know it pass it over.

type createRequest struct {
	Messages []message `json:"messages"`
	Privacy  bool      `json:"privacy"` // off unless asked for
}

type createResponse struct {
	ID       string    `json:"id"`
	Messages []message `json:"messages,omitempty"`
}

type message struct {
	Type string `json:"type"`
	Text string `json:"text"`
	// Entities is ours: what was hidden in a message that came with the
	// conversation. Only in responses, and only where there is something.
	Entities entity.List `json:"entities,omitempty"`
}

type sendRequest struct {
	Text     string      `json:"text"`
	Entities entity.List `json:"entities"` // known: to be skipped
	// Unit is ours: "utf16" (the default: clients are browsers), "rune" or
	// "byte". It holds for the request and the response.
	Unit string `json:"unit"`
}

type sendResponse struct {
	ID       string      `json:"id"`
	Entities entity.List `json:"entities"`
}

type receiveResponse struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Usage usage  `json:"usage"`
	// Entities is ours: what the model wrote that was personal and no token.
	// Only where there is something.
	Entities entity.List `json:"entities,omitempty"`
}

type usage struct {
	Token int `json:"token"`
}

type redactRequest struct {
	Text string `json:"text"`
	Unit string `json:"unit"`
}

type redactResponse struct {
	Text     string      `json:"text"`
	Entities entity.List `json:"entities"`
}

type listResponse struct {
	Items  []item `json:"items"`
	Cursor string `json:"cursor"`
}

type item struct {
	ID        string `json:"id"`
	CreatedAt int64  `json:"createdAt"` // ms
	UpdatedAt int64  `json:"updatedAt"` // ms
	Type      string `json:"type"`
	Text      string `json:"text"`
}

// An event is one line of application/jsonl.
type event struct {
	Type string `json:"type"` // token, result, item, error
	Data any    `json:"data"`
}

// A problem is an error that is for the client: a status and a message that
// holds nothing of the request.
type problem struct {
	status  int
	Message string `json:"message"`
	Code    string `json:"code"`
}

func (p *problem) Error() string { return p.Message }

var (
	errBody     = &problem{http.StatusBadRequest, "The body is not the JSON it should be", "BAD_REQUEST"}
	errMedia    = &problem{http.StatusUnsupportedMediaType, "The body must be application/json", "UNSUPPORTED_MEDIA_TYPE"}
	errText     = &problem{http.StatusBadRequest, "Invalid text", "BAD_REQUEST"}
	errType     = &problem{http.StatusBadRequest, "Invalid message type", "BAD_REQUEST"}
	errUnit     = &problem{http.StatusBadRequest, "Invalid unit", "BAD_REQUEST"}
	errQuery    = &problem{http.StatusBadRequest, "Invalid order, take or cursor", "BAD_REQUEST"}
	errEntities = &problem{http.StatusBadRequest, "Invalid entities", "BAD_REQUEST"}
	errNotFound = &problem{http.StatusNotFound, "Not found", "NOT_FOUND"}
	errLarge    = &problem{http.StatusRequestEntityTooLarge, "Client request is too large to be processed by the web server.", "CONTENT_TOO_LARGE"}
	errFull     = &problem{http.StatusConflict, "The conversation is full", "CONVERSATION_FULL"}
	errTooMany  = &problem{http.StatusConflict, "There are too many conversations", "TOO_MANY_CONVERSATIONS"}
	errInternal = &problem{http.StatusInternalServerError, "The request could not be processed", "GENERIC_ERROR"}
)

// maxBody bounds a request.
const maxBody = 1 << 20

// read decodes the body of r. Only application/json is taken, which no foreign page
// can send without asking first.
func read(w http.ResponseWriter, r *http.Request, into any) error {
	if t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || t != "application/json" {
		return errMedia
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	if err := d.Decode(into); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return errLarge
		}
		return errBody // err may quote the body
	}
	if _, err := d.Token(); err != io.EOF {
		return errBody
	}
	return nil
}

// unit reads the unit of a request; none is UTF-16.
func unit(name string) (entity.Unit, error) {
	if name == "" {
		return entity.UTF16, nil
	}
	var u entity.Unit
	if err := u.UnmarshalText([]byte(name)); err != nil {
		return 0, errUnit
	}
	return u, nil
}

// wantsLines reports whether the client asked for an event stream.
func wantsLines(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		if t, _, err := mime.ParseMediaType(part); err == nil && t == "application/jsonl" {
			return true
		}
	}
	return false
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		status, b = errInternal.status, []byte(`{"message":"The request could not be processed","code":"GENERIC_ERROR"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(b)
}

// lines writes events, one a line, each flushed at once.
type lines struct {
	w     http.ResponseWriter
	begun bool
}

// send writes one event. All of it is ASCII: readers that decode the pieces of the
// network one by one, as the public client does, then cannot cut a character.
func (l *lines) send(typ string, data any) error {
	if !l.begun {
		l.begun = true
		l.w.Header().Set("Content-Type", "application/jsonl")
		l.w.WriteHeader(http.StatusOK)
	}
	b, err := json.Marshal(event{typ, data})
	if err != nil {
		return err
	}
	if _, err := l.w.Write(append(asciiJSON(b), '\n')); err != nil {
		return err
	}
	return http.NewResponseController(l.w).Flush()
}

// close ends a stream that may have had no event.
func (l *lines) close() error {
	if !l.begun {
		l.w.Header().Set("Content-Type", "application/jsonl")
		l.w.WriteHeader(http.StatusOK)
	}
	return nil
}

// asciiJSON escapes what is not ASCII in a JSON text.
func asciiJSON(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			out = append(out, b[0])
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		b = b[n:]
		if hi, lo := utf16.EncodeRune(r); hi != utf8.RuneError {
			out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
		} else {
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}
