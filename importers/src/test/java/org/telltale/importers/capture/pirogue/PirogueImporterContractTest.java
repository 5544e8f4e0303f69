package org.telltale.importers.capture.pirogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telltale.contract.CaptureLog;
import org.telltale.contract.SessionImporterContract;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.CapturedRecord;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;

class PirogueImporterContractTest extends SessionImporterContract {
    PirogueImporterContractTest() {
        super(new PirogueImporter());
    }

    @Test
    void takesATimeWithoutMeasureForNone() throws MalformedCaptureException {
        CaptureLog log = new CaptureLog();
        Bytes bytes = Bytes.utf8("""
                {"network": {"start_capture_time": 1e999, "end_capture_time": -1e999, "file": "traffic.pcap"},
                 "device": {"start_capture_time": 1700000000123.5, "file": "screen.mp4"}}""");
        new PirogueImporter()
                .read(new CaptureSource("experiment.json", bytes), ImportOptions.NONE, log, JobContext.NONE);
        assertEquals(
                List.of(Optional.empty(), Optional.of(Instant.parse("2023-11-14T22:13:20.123500Z"))),
                log.records().stream().map(CapturedRecord::time).toList());
    }
}
