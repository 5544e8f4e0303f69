package org.telltale.importers.payload.graphql;

import org.telltale.importers.payload.tree.Ascii;
import org.telltale.importers.payload.tree.Octets;
import org.telltale.importers.payload.tree.Tree;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// [GraphQL](https://spec.graphql.org/October2021/#sec-Language) documents: operations and fragments with their fields
/// by name and `arguments`. A document stands in the member `query` of a JSON body, or is the body.
public final class GraphQlDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("graphql", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        boolean place = switch (hint.origin()) {
            case BODY, UNWRAPPED, TEXT -> true;
            case BYTES, URL, HEADERS -> false;
        };
        if (hint.mediaType().startsWith("application/graphql")) {
            return Fit.LIKELY;
        }
        boolean brief = hint.origin() != MediaHint.Origin.TEXT;
        return place && begins(new Ascii(head), brief) ? Fit.POSSIBLE : Fit.NONE;
    }

    /// @param brief whether a document may begin with the fields of a query; a value in braces is mostly a placeholder
    private static boolean begins(Ascii text, boolean brief) {
        int at = new GraphQlText(text).skip(0);
        for (String word : new String[] {"query", "mutation", "subscription", "fragment"}) {
            int next = text.at(at + word.length());
            if (text.startsWith(word, at) && (Ascii.isSpace(next) || next == '{' || next == '(')) {
                return text.find('{', at, text.size()) < text.size();
            }
        }
        int first = text.skipSpace(at + 1);
        return brief && text.at(at) == '{' && (Ascii.isLetter(text.at(first)) || text.at(first) == '_');
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        if (!in.isUtf8(0, in.size())) {
            return new DecodeResult.NotMine("no text");
        }
        Tree tree = new GraphQlReader(in, new Tree(bytes, context)).read();
        return tree.isWhole() || context.isForced() && tree.hasAnything()
                ? new DecodeResult.Decoded(tree.layer("graphql"))
                : new DecodeResult.NotMine("no document to the end");
    }
}
