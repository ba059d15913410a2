package com.acme.fleet.live;

import com.acme.fleet.Drive;
import com.acme.fleet.Odometer;
import com.acme.fleet.VehicleService;
import io.commlib.runtime.pubsub.Channel;
import java.util.concurrent.atomic.AtomicLong;

/** One vehicle: all that it does is to count metres, and to tell. */
final class CountingVehicle implements VehicleService {

    private final Channel<Odometer> driven;
    private final AtomicLong metres = new AtomicLong();

    CountingVehicle(Channel<Odometer> driven) {
        this.driven = driven;
    }

    @Override
    public Drive.Response drive(Drive.Request request) {
        Odometer odometer =
                Odometer.builder().metres(metres.addAndGet(request.metres())).build();
        driven.publish(odometer);
        return Drive.Response.builder().odometer(odometer).build();
    }
}
