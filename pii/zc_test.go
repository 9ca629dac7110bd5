//go:build zz

package pii_test
import ("testing";"context";"fmt";"time";"strings";"github.com/piikit/piikit/detect";"github.com/piikit/piikit/pii")
func TestZC(t *testing.T){
 chat:=strings.Repeat("could you please check what happened to the delivery of last week, it has not arrived and Mary Smith is waiting. ",900)
 nums:=strings.Repeat("we sold 12 of them in 2024 for 1500 each, order 4711 and room 42, see page 7. ",1200)
 for name,text:=range map[string]string{"prose":chat,"numbers":nums}{
 base:=0.0
 for _,d:=range pii.Detectors(){ s,err:=detect.NewScanner(detect.Options{},d); if err!=nil{t.Fatal(err)}
  best:=time.Hour; for range 7 {st:=time.Now(); s.Find(context.Background(),text); best=min(best,time.Since(st))}
  _=base; fmt.Printf("%s %-12s %6.1f ns/KB\n",name,d.Name,float64(best.Nanoseconds())/float64(len(text))*1024) } } }
