// Command reader prints, as one JSON object, the tables that flect makes plurals from, its licence, and
// the plurals of many words: those that the tables are made for, and those of standard input (one a line).
package main

import (
	"bufio"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gobuffalo/flect"
)

type word struct {
	Singular       string `json:"singular"`
	Plural         string `json:"plural"`
	Alternative    string `json:"alternative,omitempty"`
	Unidirectional bool   `json:"unidirectional,omitempty"`
	Exact          bool   `json:"exact,omitempty"`
}

type output struct {
	Licence  string            `json:"licence"`
	Words    []word            `json:"words"`
	Suffixes [][2]string       `json:"suffixes"`
	Acronyms []string          `json:"acronyms"`
	Plurals  map[string]string `json:"plurals"`
}

func main() {
	directory := moduleDirectory()
	out := output{Plurals: map[string]string{}}
	licence, err := os.ReadFile(filepath.Join(directory, "LICENSE"))
	check(err)
	out.Licence = string(licence)
	for _, element := range tableOf(directory, "plural_rules.go", "dictionary") {
		out.Words = append(out.Words, readWord(element))
	}
	for _, element := range tableOf(directory, "plural_rules.go", "singularToPluralSuffixList") {
		pair := element.(*ast.CompositeLit).Elts
		out.Suffixes = append(out.Suffixes, [2]string{text(pair[0]), text(pair[1])})
	}
	for _, element := range tableOf(directory, "acronyms.go", "baseAcronyms") {
		out.Acronyms = append(out.Acronyms, text(element.(*ast.KeyValueExpr).Key))
	}
	for _, one := range append(sampleWords(out), linesOf(os.Stdin)...) {
		out.Plurals[one] = strings.ToLower(flect.Pluralize(one))
	}
	check(json.NewEncoder(os.Stdout).Encode(out))
}

func moduleDirectory() string {
	listed, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/gobuffalo/flect").Output()
	check(err)
	return strings.TrimSpace(string(listed))
}

// tableOf returns the elements of the composite literal that a package variable starts with.
func tableOf(directory, file, variable string) []ast.Expr {
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(directory, file), nil, 0)
	check(err)
	for _, declaration := range parsed.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if ok && value.Names[0].Name == variable {
				return value.Values[0].(*ast.CompositeLit).Elts
			}
		}
	}
	log.Fatalf("no variable %s in %s", variable, file)
	return nil
}

func readWord(element ast.Expr) word {
	var read word
	uncountable := false
	for _, field := range element.(*ast.CompositeLit).Elts {
		pair := field.(*ast.KeyValueExpr)
		switch name := pair.Key.(*ast.Ident).Name; name {
		case "singular":
			read.Singular = text(pair.Value)
		case "plural":
			read.Plural = text(pair.Value)
		case "alternative":
			read.Alternative = text(pair.Value)
		case "unidirectional":
			read.Unidirectional = isTrue(pair.Value)
		case "exact":
			read.Exact = isTrue(pair.Value)
		case "uncountable":
			uncountable = isTrue(pair.Value)
		default:
			log.Fatalf("a word has the unknown field %s", name)
		}
	}
	if uncountable && read.Plural == "" {
		read.Plural = read.Singular
	}
	return read
}

func isTrue(expression ast.Expr) bool {
	return expression.(*ast.Ident).Name == "true"
}

func text(expression ast.Expr) string {
	unquoted, err := strconv.Unquote(expression.(*ast.BasicLit).Value)
	check(err)
	return unquoted
}

// sampleWords spells every entry of the tables the way kinds are spelled.
func sampleWords(tables output) []string {
	var entries []string
	for _, one := range tables.Words {
		entries = append(entries, one.Singular, one.Plural, one.Alternative)
	}
	for _, one := range tables.Suffixes {
		entries = append(entries, "ab"+one[0], "b"+one[1], one[0])
	}
	entries = append(entries, tables.Acronyms...)
	var words []string
	for _, entry := range entries {
		if entry == "" {
			continue
		}
		capital := strings.ToUpper(entry[:1]) + entry[1:]
		title := strings.ToUpper(entry[:1]) + strings.ToLower(entry[1:])
		words = append(words, capital, title, "My"+capital, "Sub"+strings.ToLower(entry), "HTTP"+title, capital+"2")
	}
	return words
}

func linesOf(file *os.File) []string {
	var lines []string
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		if line := strings.TrimSpace(scanner.Text()); line != "" {
			lines = append(lines, line)
		}
	}
	check(scanner.Err())
	return lines
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
