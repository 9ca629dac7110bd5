package address_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/detect/address"
	"github.com/piikit/piikit/detect/name"
	"github.com/piikit/piikit/entity"
)

// Towns, regions and countries alone are the type location of detect/name, off
// unless asked for; inside an address they are part of it either way.
func TestLocationsBesideAddresses(t *testing.T) {
	text := "We left Berlin in March. Send it to 742 Birch Lane, Portland, OR 97205, not to Canada."
	find := func(types ...entity.Type) (found []string) {
		s, err := detect.NewScanner(detect.Options{Types: types}, address.Detector(), name.Detector())
		require.NoError(t, err)
		ms, err := s.Find(context.Background(), text)
		require.NoError(t, err)
		for _, m := range ms {
			found = append(found, string(m.Type)+" "+text[m.Begin:m.End])
		}
		return found
	}
	require.Equal(t, []string{"address 742 Birch Lane, Portland, OR 97205"}, find())
	require.Equal(t, []string{"location Berlin", "address 742 Birch Lane, Portland, OR 97205", "location Canada"}, find(address.Address, name.Location))
}
