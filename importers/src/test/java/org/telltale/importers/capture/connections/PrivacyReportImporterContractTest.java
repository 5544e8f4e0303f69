package org.telltale.importers.capture.connections;

import org.telltale.contract.SessionImporterContract;

class PrivacyReportImporterContractTest extends SessionImporterContract {
    PrivacyReportImporterContractTest() {
        super(new PrivacyReportImporter());
    }
}
