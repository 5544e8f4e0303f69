package org.telltale.importers.payload.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Key;

/// Gives the elements of a certificate their names; spans and values stay as they were read.
final class Certificate {
    private static final List<String> OUTER = List.of("certificate", "signatureAlgorithm", "signature");
    private static final List<String> NAMED =
            List.of("serialNumber", "signature", "issuer", "validity", "subject", "subjectPublicKeyInfo");

    private final Nodes nodes;
    private final Extensions extensions;

    Certificate(Bytes bytes) {
        nodes = new Nodes(bytes);
        extensions = new Extensions(bytes);
    }

    /// The same tree with names; empty where it is no certificate.
    Optional<FieldNode> named(FieldNode root) {
        if (!(root instanceof FieldNode.Group outer) || outer.children().size() != OUTER.size()) {
            return Optional.empty();
        }
        if (!(outer.children().getFirst() instanceof FieldNode.Group body) || !isBody(body)) {
            return Optional.empty();
        }
        List<FieldNode> parts = new ArrayList<>(body(body));
        parts.add(algorithm("signatureAlgorithm", outer.children().get(1)));
        parts.add(Renamed.to(Key.of("signatureValue"), outer.children().get(2)));
        return Optional.of(nodes.group(Key.ROOT, "certificate", nodes.all(), outer.valueSpan(), parts));
    }

    /// Whether the parts that every certificate has are there.
    private static boolean isBody(FieldNode.Group body) {
        int first = first(body);
        List<FieldNode> parts = body.children();
        return parts.size() >= first + NAMED.size()
                && parts.get(first).type().equals("number")
                && isSequence(parts, first + 1)
                && isSequence(parts, first + 2)
                && isValidity(parts.get(first + 3))
                && isSequence(parts, first + 4)
                && isSequence(parts, first + 5);
    }

    private static boolean isSequence(List<FieldNode> parts, int index) {
        return parts.get(index) instanceof FieldNode.Group group && group.type().equals("sequence");
    }

    private static boolean isValidity(FieldNode node) {
        return node instanceof FieldNode.Group group
                && group.children().size() == 2
                && group.children().stream().allMatch(child -> child.type().equals("time"));
    }

    private static int first(FieldNode.Group body) {
        boolean version =
                !body.children().isEmpty() && body.children().getFirst().type().equals("context 0");
        return version ? 1 : 0;
    }

    private List<FieldNode> body(FieldNode.Group body) {
        List<FieldNode> parts = new ArrayList<>();
        int first = first(body);
        for (int i = 0; i < body.children().size(); i++) {
            FieldNode part = body.children().get(i);
            int at = i - first;
            String name = at < 0 ? "version" : at < NAMED.size() ? NAMED.get(at) : "";
            parts.add(
                    switch (name) {
                        case "version" -> version(part);
                        case "issuer", "subject" -> Renamed.to(Key.of(name), "name", part, names(part));
                        case "validity" -> validity(part);
                        case "signature" -> algorithm(name, part);
                        case "subjectPublicKeyInfo" -> publicKey(part);
                        case "" -> optional(part);
                        default -> Renamed.to(Key.of(name), part);
                    });
        }
        return parts;
    }

    /// The number as written, 2 for the third version.
    private static FieldNode version(FieldNode part) {
        return part instanceof FieldNode.Group group && group.children().size() == 1
                ? Renamed.over(Key.of("version"), part.span(), group.children().getFirst())
                : Renamed.to(Key.of("version"), part);
    }

    private static List<FieldNode> names(FieldNode name) {
        return name instanceof FieldNode.Group group ? DistinguishedName.parts(group) : List.of();
    }

    private static FieldNode validity(FieldNode part) {
        List<FieldNode> times = ((FieldNode.Group) part).children();
        return Renamed.to(
                Key.of("validity"),
                "validity",
                part,
                List.of(
                        Renamed.to(Key.of("notBefore"), times.getFirst()),
                        Renamed.to(Key.of("notAfter"), times.getLast())));
    }

    private static FieldNode publicKey(FieldNode part) {
        if (!(part instanceof FieldNode.Group group) || group.children().size() != 2) {
            return Renamed.to(Key.of("subjectPublicKeyInfo"), part);
        }
        return Renamed.to(
                Key.of("subjectPublicKeyInfo"),
                "public key",
                part,
                List.of(
                        algorithm("algorithm", group.children().getFirst()),
                        Renamed.to(Key.of("key"), group.children().getLast())));
    }

    private static FieldNode algorithm(String name, FieldNode part) {
        if (!(part instanceof FieldNode.Group group) || group.children().isEmpty()) {
            return Renamed.to(Key.of(name), part);
        }
        List<FieldNode> parts = new ArrayList<>();
        parts.add(Renamed.identifier(Key.of("id"), group.children().getFirst()));
        for (int i = 1; i < group.children().size(); i++) {
            String key = i == 1 ? "parameters" : "parameters" + i;
            parts.add(Renamed.to(Key.of(key), group.children().get(i)));
        }
        return Renamed.to(Key.of(name), "algorithm", part, parts);
    }

    private FieldNode optional(FieldNode part) {
        return switch (part.type()) {
            case "context 1" -> Renamed.to(Key.of("issuerUniqueID"), part);
            case "context 2" -> Renamed.to(Key.of("subjectUniqueID"), part);
            case "context 3" -> Renamed.to(Key.of("extensions"), "extensions", part, extensions.of(part));
            default -> Renamed.to(Key.of(part.type()), part);
        };
    }
}
