package org.telltale.model.schema.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.telltale.model.problem.Problem;
import org.telltale.model.schema.Kind;

/// Reads a `.proto` file of [proto2](https://protobuf.dev/reference/protobuf/proto2-spec/),
/// [proto3](https://protobuf.dev/reference/protobuf/proto3-spec/) or an
/// [edition](https://protobuf.dev/reference/protobuf/edition-2023-spec/).
///
/// Options are passed over but for those that change bytes: `packed`, and the features `repeated_field_encoding` and
/// `message_encoding`. What cannot be read is a problem, and reading goes on behind the next `;` or block.
final class ProtoParser {
    private final Draft draft;
    private final Tokens tokens;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    private ProtoParser(String file, String text) {
        draft = new Draft(file);
        tokens = new Tokens(Lexer.tokens(text));
        scopes.push(new Scope(Scope.Block.FILE, "", false));
    }

    static Draft parse(String file, String text) {
        ProtoParser parser = new ProtoParser(file, text);
        while (!parser.tokens.atEnd()) {
            parser.statement();
        }
        if (parser.scopes.size() > 1) {
            parser.problem("a block that is not closed");
        }
        return parser.draft;
    }

    private void statement() {
        Token token = tokens.peek();
        if (token.is(";")) {
            tokens.next();
        } else if (token.is("}")) {
            tokens.next();
            close();
        } else if (!declaration(scope(), token)) {
            problem("'" + token.text() + "' begins no declaration here");
            tokens.skipStatement();
        }
    }

    private boolean declaration(Scope scope, Token token) {
        return switch (scope.kind) {
            case FILE -> file(token) || type(token);
            case MESSAGE -> type(token) || passed(token) || oneof(token) || field(scope);
            case ONEOF -> passed(token) || field(scope);
            case EXTEND -> field(scope);
            case ENUM -> passed(token) || enumValue(scope);
            case SERVICE -> passed(token) || rpc(scope, token);
        };
    }

    private boolean file(Token token) {
        switch (token.text()) {
            case "syntax", "edition" -> {
                tokens.next();
                tokens.take("=");
                String value = tokens.next().text();
                draft.packs = !value.equals("proto2");
                tokens.skipStatement();
            }
            case "package" -> {
                tokens.next();
                draft.packageName = tokens.next().text();
                scope().name = draft.packageName;
                tokens.skipStatement();
            }
            case "import" -> {
                tokens.next();
                if (tokens.peek().kind() == Token.Kind.WORD) {
                    tokens.next();
                }
                Token path = tokens.next();
                draft.imports.add(new Draft.Import(path.text(), path.offset(), path.length()));
                tokens.skipStatement();
            }
            case "option" -> option(scope());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// What declares a type, or something for one.
    private boolean type(Token token) {
        boolean visibility = (token.isWord("export") || token.isWord("local"))
                && tokens.peek(1).kind() == Token.Kind.WORD;
        if (visibility && tokens.peek(2).kind() == Token.Kind.WORD) {
            tokens.next();
        }
        Token name = tokens.peek(1);
        boolean opens = name.kind() == Token.Kind.WORD && tokens.peek(2).is("{");
        Optional<Scope.Block> kind = opens ? Scope.Block.ofWord(tokens.peek().text()) : Optional.empty();
        if (kind.isEmpty()) {
            return false;
        }
        tokens.skip(3);
        open(kind.get(), name.text());
        return true;
    }

    private void open(Scope.Block kind, String name) {
        Scope outer = scope();
        String full = kind == Scope.Block.EXTEND ? outer.name : Draft.join(outer.name, name);
        Scope inner = new Scope(kind, full, outer.delimited);
        inner.extendee = kind == Scope.Block.EXTEND ? name : "";
        inner.packs = outer.packs;
        scopes.push(inner);
    }

    private void close() {
        if (scopes.size() == 1) {
            problem("a closing brace too many");
            return;
        }
        Scope closed = scopes.pop();
        switch (closed.kind) {
            case MESSAGE -> draft.messages.add(new Draft.Message(closed.name, closed.fields, false));
            case ENUM -> draft.enums.putIfAbsent(closed.name, closed.values);
            case FILE, ONEOF, EXTEND, SERVICE -> {}
        }
    }

    private boolean passed(Token token) {
        boolean keyword = token.isWord("option") || token.isWord("reserved") || token.isWord("extensions");
        boolean statement =
                keyword && !tokens.peek(1).is("=") && !(tokens.peek(2).is("=") && !token.isWord("option"));
        if (statement && token.isWord("option")) {
            option(scope());
        } else if (statement) {
            tokens.skipStatement();
        }
        return statement;
    }

    /// Features of a file or message hold for what is inside.
    private void option(Scope scope) {
        List<Token> words = tokens.statement();
        String text = String.join("", words.stream().map(Token::text).toList());
        if (text.contains("repeated_field_encoding")) {
            scope.packs = Optional.of(text.contains("PACKED"));
        }
        if (text.contains("message_encoding")) {
            scope.delimited = text.contains("DELIMITED");
        }
    }

    private boolean oneof(Token token) {
        if (!token.isWord("oneof") || !tokens.peek(2).is("{")) {
            return false;
        }
        Scope message = scope();
        Scope inner = new Scope(Scope.Block.ONEOF, message.name, message.delimited);
        inner.extendee = tokens.peek(1).text();
        inner.fields = message.fields;
        inner.packs = message.packs;
        tokens.skip(3);
        scopes.push(inner);
        return true;
    }

    private boolean enumValue(Scope scope) {
        if (tokens.peek().kind() != Token.Kind.WORD || !tokens.peek(1).is("=")) {
            return false;
        }
        String name = tokens.next().text();
        tokens.next();
        Optional<Long> number = tokens.number();
        number.ifPresent(value -> scope.values.putIfAbsent(value.intValue(), name));
        if (number.isEmpty()) {
            problem("'" + name + "' has no number");
        }
        tokens.skipStatement();
        return true;
    }

    private boolean rpc(Scope scope, Token token) {
        if (!token.isWord("rpc")) {
            return false;
        }
        tokens.next();
        Token name = tokens.next();
        String input = messageOf();
        boolean returns = tokens.takeWord("returns");
        String output = messageOf();
        if (returns) {
            draft.calls.add(new Draft.Call(scope.name, name.text(), input, output, name.offset()));
        } else {
            problem("'" + name.text() + "' returns nothing");
        }
        tokens.skipStatement();
        return true;
    }

    /// `( [stream] Type )`.
    private String messageOf() {
        tokens.take("(");
        String type = tokens.peek().is(")") ? "" : tokens.next().text();
        if (type.equals("stream") && tokens.peek().kind() == Token.Kind.WORD) {
            type = tokens.next().text();
        }
        tokens.take(")");
        return type;
    }

    private boolean field(Scope scope) {
        int offset = tokens.peek().offset();
        String label = "";
        if (Tokens.LABELS.contains(tokens.peek().text()) && tokens.peek(1).kind() == Token.Kind.WORD) {
            label = tokens.next().text();
        }
        if (tokens.peek().kind() != Token.Kind.WORD) {
            return false;
        }
        Token type = tokens.next();
        Optional<MapTypes> map =
                type.isWord("map") && tokens.peek().is("<") ? Optional.of(mapTypes()) : Optional.empty();
        Token name = tokens.next();
        if (!tokens.take("=")) {
            problem("no number for '" + name.text() + "'");
            tokens.skipStatement();
            return true;
        }
        Optional<Long> number = tokens.number();
        Tokens.Options options = tokens.options();
        if (number.isEmpty() || number.get() < 1 || number.get() > org.telltale.model.field.WireFormat.MAX_FIELD) {
            problem("'" + name.text() + "' has no field number");
            tokens.skipStatement();
            return true;
        }
        add(
                scope,
                new Written(label, type.text(), map, name.text(), number.get().intValue(), options, offset));
        return true;
    }

    private record MapTypes(String key, String value) {}

    private MapTypes mapTypes() {
        tokens.next();
        String key = tokens.next().text();
        tokens.take(",");
        String value = tokens.next().text();
        tokens.take(">");
        return new MapTypes(key, value);
    }

    /// A field as it is written.
    private record Written(
            String label,
            String type,
            Optional<MapTypes> map,
            String name,
            int number,
            Tokens.Options options,
            int offset) {
        Draft.Field field(String typeName, Optional<Kind> kind, Optional<Boolean> packs, String oneof) {
            boolean repeated = label.equals("repeated") || map.isPresent();
            boolean required = label.equals("required") || options.required();
            return new Draft.Field(
                    name,
                    number,
                    typeName,
                    kind,
                    repeated,
                    required,
                    options.packed().or(() -> packs),
                    oneof,
                    offset);
        }
    }

    private void add(Scope scope, Written written) {
        boolean group = written.type.equals("group") && tokens.peek().is("{");
        String type =
                written.map.map(types -> entry(scope, written.name, types)).orElse(group ? written.name : written.type);
        boolean delimited = written.options.delimited().orElse(scope.delimited);
        Optional<Kind> kind = written.map.isPresent()
                ? Optional.of(Kind.MESSAGE)
                : group || delimited ? Optional.of(Kind.GROUP) : Kind.ofWord(type);
        kind = delimited && Kind.ofWord(type).isPresent() ? Kind.ofWord(type) : kind;
        Draft.Field field =
                written.field(type, kind, scope.packs, scope.kind == Scope.Block.ONEOF ? scope.extendee : "");
        if (scope.kind == Scope.Block.EXTEND) {
            draft.extensions.add(new Draft.Extension(scope.name, scope.extendee, field));
        } else {
            scope.fields.add(group ? lowerCase(field) : field);
        }
        if (group) {
            tokens.next();
            Scope inner = new Scope(Scope.Block.MESSAGE, Draft.join(scope.name, written.name), scope.delimited);
            inner.packs = scope.packs;
            scopes.push(inner);
        } else if (!tokens.take(";")) {
            problem("no ; after '" + written.name + "'");
        }
    }

    /// A group's field is called as its type is, in lower case.
    private static Draft.Field lowerCase(Draft.Field f) {
        String name = f.name().toLowerCase(java.util.Locale.ROOT);
        return new Draft.Field(
                name, f.number(), f.type(), f.kind(), f.repeated(), f.required(), f.packed(), f.oneof(), f.offset());
    }

    /// The message that a map field stands for.
    private String entry(Scope scope, String field, MapTypes types) {
        StringBuilder name = new StringBuilder();
        for (String word : field.split("_", -1)) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        String full = Draft.join(scope.name, name.append("Entry").toString());
        int offset = tokens.peek().offset();
        draft.messages.add(new Draft.Message(
                full, List.of(part("key", 1, types.key, offset), part("value", 2, types.value, offset)), true));
        return "." + full;
    }

    private static Draft.Field part(String name, int number, String type, int offset) {
        return new Draft.Field(name, number, type, Kind.ofWord(type), false, false, Optional.empty(), "", offset);
    }

    private Scope scope() {
        return scopes.element();
    }

    private void problem(String what) {
        Token here = tokens.peek();
        draft.problems.add(Problem.warning(here.offset(), here.length(), what));
    }

    /// A block that is being read.
    private static final class Scope {
        enum Block {
            FILE,
            MESSAGE,
            ENUM,
            EXTEND,
            ONEOF,
            SERVICE;

            static Optional<Block> ofWord(String word) {
                return switch (word) {
                    case "message" -> Optional.of(MESSAGE);
                    case "enum" -> Optional.of(ENUM);
                    case "extend" -> Optional.of(EXTEND);
                    case "service" -> Optional.of(SERVICE);
                    default -> Optional.empty();
                };
            }
        }

        final Block kind;
        final LinkedHashMap<Integer, String> values = new LinkedHashMap<>();
        List<Draft.Field> fields = new java.util.ArrayList<>();
        String name;
        boolean delimited;
        Optional<Boolean> packs = Optional.empty();

        /// What an `extend` block extends; of a oneof its name.
        String extendee = "";

        Scope(Block kind, String name, boolean delimited) {
            this.kind = kind;
            this.name = name;
            this.delimited = delimited;
        }
    }
}
