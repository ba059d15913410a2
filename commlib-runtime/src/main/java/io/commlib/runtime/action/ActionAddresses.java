package io.commlib.runtime.action;

import io.commlib.runtime.address.Address;

/**
 * Where the parts of an action are: three rpcs and two topics below its address.
 *
 * @param sendGoal the rpc that takes a goal
 * @param cancelGoal the rpc that cancels one
 * @param getResult the rpc that tells the result of one
 * @param status the topic of what becomes of all goals
 * @param feedback the topic of how far all goals are
 */
public record ActionAddresses(
        Address sendGoal, Address cancelGoal, Address getResult, Address status, Address feedback) {

    /**
     * The parts of one action.
     *
     * @param action where it is served
     * @return below that
     * @throws io.commlib.runtime.error.BadAddressException when that is so long that there is no room below
     */
    public static ActionAddresses of(Address action) {
        return new ActionAddresses(
                action.child("send_goal"),
                action.child("cancel_goal"),
                action.child("get_result"),
                action.child("status"),
                action.child("feedback"));
    }
}
