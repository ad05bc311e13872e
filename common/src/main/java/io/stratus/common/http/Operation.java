package io.stratus.common.http;

/// One operation of the contract. Its bean name is its `operationId`.
///
/// @param method upper case; a GET also answers HEAD where the contract declares it
/// @param resource the path as the contract has it, with its parameters in braces: `/v1/todos/{id}`
public record Operation(String method, String resource, Handler handler) {

    boolean serves(String calledMethod, String calledResource) {
        return resource.equals(calledResource)
                && (method.equals(calledMethod) || (method.equals("GET") && calledMethod.equals("HEAD")));
    }
}
