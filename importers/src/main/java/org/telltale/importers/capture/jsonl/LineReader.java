package org.telltale.importers.capture.jsonl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.importers.capture.account.AccountedSink;
import org.telltale.importers.capture.text.Lines;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.CapturedMessage;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.job.JobContext;
import org.telltale.model.problem.Problem;

/// One pass over the lines of a dump, each a record.
final class LineReader {
    private final Bytes bytes;
    private final Mapping mapping;
    private final AccountedSink sink;
    private final JobContext job;
    private final Lines lines;
    private final Pairs pairs;
    private int number;
    private boolean zonelessSaid;

    LineReader(Bytes bytes, Mapping mapping, ExchangeSink sink, JobContext job) {
        this.bytes = bytes;
        this.mapping = mapping;
        this.sink = new AccountedSink(sink);
        this.job = job;
        this.lines = new Lines(bytes);
        this.pairs = mapping.pairs() ? Pairs.find(bytes, mapping, job) : Pairs.NONE;
    }

    void run() {
        remarkOnCharacters();
        long contentEnd = lines.contentEnd();
        while (lines.position() < contentEnd) {
            job.check();
            line(lines.next().orElseThrow());
            job.progress(lines.position(), bytes.size());
        }
        if (lines.next().isPresent()) {
            sink.problem(Problem.notice(
                    contentEnd, bytes.size() - contentEnd, "blank lines at the end, which are no records"));
        }
        sink.end(bytes.size());
    }

    private void remarkOnCharacters() {
        if (lines.width().wide()) {
            sink.problem(Problem.notice(
                    0, Math.min(2, bytes.size()), "the file is UTF-16; problems are placed by the line"));
        }
    }

    private void line(Lines.Line line) {
        number++;
        if (pairs.isAnswer(line.span().offset())) {
            sink.part(line.span());
            return;
        }
        if (line.tooLong()) {
            long limit = Lines.MAX_LINE >> 20;
            sink.record(unread(
                    line.span(),
                    Problem.error(
                            line.span().offset(),
                            line.span().length(),
                            "a line of more than " + limit + " MiB is not read")));
            return;
        }
        byte[] text = lines.text(line);
        if (Lines.isBlank(text)) {
            sink.record(unread(
                    line.span(),
                    Problem.notice(line.span().offset(), line.span().length(), "a blank line; it keeps its number")));
            return;
        }
        sink.record(record(line, text), line.span());
    }

    private static CapturedRecord unread(Span span, Problem problem) {
        return CapturedRecord.at(span)
                .request(CapturedMessage.of(Bytes.EMPTY))
                .problems(List.of(problem))
                .build();
    }

    private CapturedRecord record(Lines.Line line, byte[] text) {
        LineRecord record = LineRecord.read(mapping, line.span(), lines.width(), text);
        Optional<Pairs.Answer> answer = pairs.answer(line.span().offset());
        List<Problem> problems = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        CapturedRecord.Builder builder;
        if (answer.isPresent()) {
            builder = pair(record, text, line, answer.get(), attributes, problems);
        } else {
            builder = record.builder(line.span(), text);
        }
        if (record.isZoneless() && !zonelessSaid) {
            zonelessSaid = true;
            sink.problem(Problem.notice(
                    line.span().offset(),
                    line.span().length(),
                    "times name no zone from here on; they are read as UTC"));
        }
        attributes.putAll(record.attributes());
        if (mapping.pairs()) {
            attributes.put("line", Integer.toString(number));
        }
        problems.addAll(0, record.problems());
        return builder.attributes(attributes).problems(problems).build();
    }

    private CapturedRecord.Builder pair(
            LineRecord request,
            byte[] text,
            Lines.Line line,
            Pairs.Answer answer,
            Map<String, String> attributes,
            List<Problem> problems) {
        byte[] answerText = lines.text(answer.line());
        Span answerSpan = answer.line().span();
        LineRecord response = LineRecord.read(mapping, answerSpan, lines.width(), answerText);
        Span both =
                new Span(line.span().offset(), answerSpan.end() - line.span().offset());
        CapturedRecord asked = request.builder(both, text).build();
        CapturedRecord answered = response.builder(answerSpan, answerText).build();
        attributes.putAll(response.attributes());
        attributes.put("response line", Integer.toString(answer.number()));
        problems.addAll(response.problems());
        CapturedRecord.Builder builder = CapturedRecord.at(both)
                .protocol(asked.protocol())
                .method(asked.method())
                .url(asked.url())
                .host(asked.host())
                .requestId(asked.requestId())
                .requestName(asked.requestName())
                .request(asked.request().orElseGet(() -> CapturedMessage.of(Bytes.EMPTY)))
                .response(answered.response().orElseGet(() -> CapturedMessage.of(Bytes.EMPTY)));
        answered.status().or(asked::status).ifPresent(builder::status);
        asked.time().ifPresent(builder::time);
        asked.time()
                .flatMap(from -> answered.time().map(to -> Duration.between(from, to)))
                .filter(length -> !length.isNegative())
                .ifPresent(builder::duration);
        return builder;
    }
}
