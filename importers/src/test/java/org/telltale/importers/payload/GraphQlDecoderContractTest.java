package org.telltale.importers.payload;

import java.util.List;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.graphql.GraphQlDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.PayloadDecoder;

class GraphQlDecoderContractTest extends PayloadDecoderContract {
    @Override
    protected PayloadDecoder decoder() {
        return new GraphQlDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(Bytes.utf8("query Me($id: ID!) { user(id: $id, lang: \"en\") { name ...F "
                + "friends(first: 3) { id } } } fragment F on User { age @skip(if: true) ... on B { c: d } }"));
    }
}
