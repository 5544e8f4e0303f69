package org.telltale.importers.capture.pcap;

import org.telltale.contract.SessionImporterContract;

class PcapngImporterContractTest extends SessionImporterContract {
    PcapngImporterContractTest() {
        super(new PcapngImporter());
    }
}
