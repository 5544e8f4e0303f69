package org.telltale.importers.capture.pcap;

import org.telltale.contract.SessionImporterContract;

class PcapImporterContractTest extends SessionImporterContract {
    PcapImporterContractTest() {
        super(new PcapImporter());
    }
}
