package com.acme;

import acme.base.AddTwoInts;
import acme.base.MobileBaseService;

/** Compiles only against what was generated. */
public final class Adder implements MobileBaseService {

    @Override
    public AddTwoInts.Response addTwoInts(AddTwoInts.Request request) {
        return new AddTwoInts.Response(request.a() + request.b());
    }
}
