package org.telltale.importers.capture.netlog;

import org.telltale.contract.SessionImporterContract;

class NetlogImporterContractTest extends SessionImporterContract {
    NetlogImporterContractTest() {
        super(new NetlogImporter());
    }
}
