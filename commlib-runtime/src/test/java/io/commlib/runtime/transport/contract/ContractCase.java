package io.commlib.runtime.transport.contract;

/** A group of tests: needs a bench, and has one for each test. */
interface ContractCase {

    /** The bench of the test that runs. */
    Bench bench();
}
