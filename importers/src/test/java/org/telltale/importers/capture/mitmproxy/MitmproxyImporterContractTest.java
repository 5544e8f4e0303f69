package org.telltale.importers.capture.mitmproxy;

import org.telltale.contract.SessionImporterContract;

class MitmproxyImporterContractTest extends SessionImporterContract {
    MitmproxyImporterContractTest() {
        super(new MitmproxyImporter());
    }
}
