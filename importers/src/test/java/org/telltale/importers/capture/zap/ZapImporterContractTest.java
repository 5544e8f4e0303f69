package org.telltale.importers.capture.zap;

import org.telltale.contract.SessionImporterContract;

class ZapImporterContractTest extends SessionImporterContract {
    ZapImporterContractTest() {
        super(new ZapImporter());
    }
}
