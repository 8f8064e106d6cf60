package factors

import "fmt"

// DocumentID is a document's number in this build; files and JSON use its name.
type DocumentID uint8

// Proof is what is known of a document.
type Proof uint8

const (
	ProofNotAsked Proof = iota
	ProofHave           // in hand
	ProofCanGet
	ProofCannotGet
	ProofUnknown // asked; the client does not know
)

var proofNames = [...]string{"not_asked", "have", "can_get", "cannot_get", "unknown"}

// String gives "not_asked", "have", "can_get", "cannot_get" or "unknown".
func (p Proof) String() string {
	if int(p) < len(proofNames) {
		return proofNames[p]
	}
	return fmt.Sprintf("Proof(%d)", uint8(p))
}

// MarshalText writes the form of String.
func (p Proof) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (p *Proof) UnmarshalText(b []byte) error {
	for i, n := range proofNames {
		if n == string(b) {
			*p = Proof(i)
			return nil
		}
	}
	return fmt.Errorf("read document state: not one of %v", proofNames)
}

// Issuer is who gives out a document, the heading under which the checklist prints it.
type Issuer uint8

const (
	IssuerClient Issuer = iota // at home, or written by the client's own people
	IssuerVitalRecords
	IssuerSchool
	IssuerEmployer
	IssuerTax
	IssuerHealth
	IssuerCommunity
	IssuerMilitary
	IssuerBenefits // Social Security, disability and other benefit agencies
	IssuerCriminalCourt
	IssuerPolice
	IssuerAgency // labour, civil-rights and housing agencies; prosecutors; certifying agencies
	IssuerFamilyCourt
	IssuerImmigrationCourt
	IssuerUSCIS
	IssuerDHS // ICE and CBP, reached only through the lawyer
	IssuerConsulate
	IssuerLawyer
)

// issuerNames are the issuers' names in the word catalogues and in JSON.
var issuerNames = [...]string{"client", "vital_records", "school", "employer", "tax_agency", "health_provider", "community",
	"military", "benefits_agency", "criminal_court", "police", "public_agency", "family_court", "immigration_court", "uscis",
	"dhs", "consulate", "lawyer"}

// String gives the issuer's name.
func (i Issuer) String() string { return issuerNames[i] }

// MarshalText writes the issuer's name.
func (i Issuer) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// Issuers gives every issuer in the order the checklist prints them.
func Issuers() []Issuer {
	all := make([]Issuer, len(issuerNames))
	for i := range all {
		all[i] = Issuer(i)
	}
	return all
}

// Document is a paper that can prove a fact. Its words, with what to use instead when it cannot be got and how long it
// takes where a source says so, are in the word catalogues.
type Document struct {
	ID     DocumentID
	Name   string
	Issuer Issuer
	// Lawyer marks a paper that only the lawyer asks for or reads first, because it can hurt the client.
	Lawyer bool
}

func document(name string, i Issuer) DocumentID { return addDocument(Document{Name: name, Issuer: i}) }

// viaLawyer is a document that only the lawyer asks for or reads first.
func viaLawyer(name string, i Issuer) DocumentID {
	return addDocument(Document{Name: name, Issuer: i, Lawyer: true})
}

func addDocument(d Document) DocumentID {
	d.ID = DocumentID(len(registry.documents))
	registry.documents = append(registry.documents, d)
	return d.ID
}

// Documents gives every document in order of declaration. The result is shared: do not change it.
func Documents() []Document { return registry.documents }

// String gives the document's name.
func (d DocumentID) String() string { return registry.documents[d].Name }

// MarshalText writes the document's name.
func (d DocumentID) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a document's name and refuses one this build does not have.
func (d *DocumentID) UnmarshalText(b []byte) error {
	i, err := byName(registry.documents, b, func(r *Document) string { return r.Name }, "document")
	*d = DocumentID(i)
	return err
}
