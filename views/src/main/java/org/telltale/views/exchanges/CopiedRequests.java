package org.telltale.views.exchanges;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Exchange;
import org.telltale.model.study.Study;
import org.telltale.model.study.StudyState;
import org.telltale.views.study.Endpoints;
import org.telltale.views.words.Words;

/// Whole requests as text for other programs.
///
/// @param left how many had no such form, or stand behind the first thousand
record CopiedRequests(String text, int copied, int left) {
    private static final Words WORDS = Words.of(CopiedRequests.class);

    private static final int MOST = 1_000;
    private static final int CHARACTERS = 16 << 20;

    /// What came of it, in words.
    String says(RequestForm form) {
        String why = form == RequestForm.CURL ? WORDS.say("copied.why") : "";
        return copied == 0
                ? WORDS.say("copied.none", form.words(), why)
                : left == 0
                        ? WORDS.say("copied.all", copied, form.words())
                        : WORDS.say("copied.some", copied, form.words(), left, why);
    }

    /// On a worker thread.
    static CopiedRequests of(Study study, BitSet rows, RequestForm form, JobContext job) {
        List<String> lines = new ArrayList<>();
        int characters = 0;
        StudyState state = study.state();
        for (int row : rows.stream().limit(MOST).toArray()) {
            job.check();
            Exchange exchange = study.exchange(study.exchanges().id(row));
            Optional<String> line = line(study, state, exchange, form);
            if (line.isPresent() && characters < CHARACTERS) {
                characters += line.get().length();
                lines.add(line.get());
            }
        }
        return new CopiedRequests(String.join("\n", lines), lines.size(), rows.cardinality() - lines.size());
    }

    private static Optional<String> line(Study study, StudyState state, Exchange exchange, RequestForm form) {
        String cite = study.cite(exchange.id());
        Bytes body = exchange.request()
                .map(request -> study.payload(request.payload()))
                .orElse(Bytes.of(new byte[0]));
        return switch (form) {
            case CITATION -> Optional.of(cite);
            case CURL -> CurlCommand.of(exchange, body);
            case JSON_LINE -> Optional.of(json(cite, exchange, body));
            case HEX ->
                body.size() > CHARACTERS / 2
                        ? Optional.empty()
                        : Optional.of(HexFormat.of().formatHex(body.toArray()));
            case MARKDOWN ->
                Optional.of("- `" + cite + "` " + markdown(Endpoints.text(exchange.endpoint(), state)) + ", "
                        + body.size() + " bytes");
        };
    }

    private static String json(String cite, Exchange exchange, Bytes body) {
        StringBuilder out = new StringBuilder("{\"exchange\":").append(quoted(cite));
        out.append(",\"time\":")
                .append(exchange.time().map(time -> quoted(time.toString())).orElse("null"));
        out.append(",\"method\":").append(quoted(exchange.method()));
        out.append(",\"url\":").append(quoted(exchange.url()));
        out.append(",\"endpoint\":").append(quoted(exchange.endpoint().key()));
        out.append(",\"status\":")
                .append(exchange.status().map(Object::toString).orElse("null"));
        out.append(",\"size\":").append(body.size());
        out.append(",\"sha256\":")
                .append(exchange.request()
                        .map(request -> quoted(request.payload().hex()))
                        .orElse("null"));
        return out.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /// What Markdown would take for its own, escaped.
    private static String markdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
