package org.telltale.importers.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telltale.contract.PayloadDecoderContract;
import org.telltale.importers.payload.dns.DnsDecoder;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.Choices;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeLimits;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.job.JobContext;

class DnsDecoderContractTest extends PayloadDecoderContract {
    private static final String NAME = "03617069" + "04746573" + "7400";

    /// A question with the client's subnet; its answer by alias, address, mail, text, service and parameters.
    private static final String QUESTION = "1234" + "0100" + "0001" + "0000" + "0000" + "0001" + NAME + "0001" + "0001"
            + "00" + "0029" + "04d0" + "00000000" + "000b" + "0008" + "0007" + "0001" + "18" + "00" + "c00002";
    private static final String HEAD = "c00c" + "%s" + "0001" + "0000003c" + "%s";
    private static final String ANSWER = "1234" + "8180" + "0001" + "0006" + "0001" + "0000" + NAME + "0001" + "0001"
            + HEAD.formatted("0005", "0006") + "0362" + "6c67" + "c00c"
            + HEAD.formatted("0001", "0004") + "c0000205"
            + HEAD.formatted("000f", "0004") + "000ac00c"
            + HEAD.formatted("0010", "0006") + "026869" + "0201ff"
            + HEAD.formatted("0021", "0008") + "0001000201bbc00c"
            + HEAD.formatted("0041", "001c") + "000100" + "0001" + "0003" + "026832" + "0004" + "0004" + "c0000206"
            + "fde8" + "0006" + "000000000001"
            + HEAD.formatted("0006", "0018") + "c00c" + "c00c" + "00000001".repeat(5);

    private static Bytes bytes(String hex) {
        return Bytes.of(HexFormat.of().parseHex(hex));
    }

    @Override
    protected PayloadDecoder decoder() {
        return new DnsDecoder();
    }

    @Override
    protected List<Bytes> samples() {
        return List.of(bytes(QUESTION), bytes(ANSWER));
    }

    private List<String> leaves(Bytes message) {
        DecodeContext context = DecodeContext.of(MediaHint.BODY, DecodeLimits.DEFAULT, Choices.NONE, JobContext.NONE);
        if (decoder().decode(message, context) instanceof DecodeResult.Decoded decoded) {
            assertEquals(List.of(), decoded.layer().problems());
            return FieldWalk.places(decoded.layer()).stream()
                    .filter(place -> place.node() instanceof FieldNode.Scalar)
                    .map(place -> place.path() + "="
                            + ((FieldNode.Scalar) place.node()).value().text())
                    .filter(leaf -> !leaf.contains(".class") && !leaf.contains(".ttl") && !leaf.contains("count="))
                    .toList();
        }
        return List.of();
    }

    @Test
    void readsWhatTheClientTells() {
        List<String> leaves = leaves(bytes(QUESTION));
        assertEquals("dns:question.name=api.test", leaves.get(2));
        assertEquals("dns:additional.option.subnet=192.0.2.0", leaves.getLast());
    }

    @Test
    void readsRecordsByTheirType() {
        List<String> leaves = leaves(bytes(ANSWER));
        for (String leaf : List.of(
                "dns:answer[0].target=blg.api.test",
                "dns:answer[1].address=192.0.2.5",
                "dns:answer[2].preference=10",
                "dns:answer[3].text[0]=hi",
                "dns:answer[4].port=443",
                "dns:answer[5].parameter[0].protocol=h2",
                "dns:answer[5].parameter[1].address=192.0.2.6",
                "dns:answer[5].parameter[2].data=000000000001",
                "dns:authority.mailbox=api.test")) {
            assertEquals(List.of(leaf), leaves.stream().filter(leaf::equals).toList(), leaves.toString());
        }
    }

    @Test
    void readsAnUpdateThatDeletes() {
        String update = "12342800" + "0001" + "0000" + "0001" + "0000" + NAME + "0006" + "0001";
        assertTrue(leaves(bytes(update + "c00c" + "0021" + "00ff" + "00000000" + "0000"))
                .contains("dns:authority.type=SRV"));
    }

    @Test
    void takesNothingThatGoesOn() {
        assertFalse(leaves(bytes(QUESTION)).isEmpty());
        assertEquals(List.of(), leaves(bytes(QUESTION + "00")));
        assertEquals(List.of(), leaves(bytes(QUESTION.replace("0001" + "0001" + "00", "0001" + "7001" + "00"))));
    }
}
