<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- The one-time code. Keycloak's own page lets only a mouse choose among several devices (26.7.3). -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("doLogIn")}
    <#elseif section = "form">
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <fieldset class="officergate-devices">
                    <legend>${msg("otp.device")}</legend>
                    <#list otpLogin.userOtpCredentials as device>
                        <label>
                            <input type="radio" name="selectedCredentialId" value="${device.id}" <#if device.id == (otpLogin.selectedCredentialId!'')>checked</#if>>
                            ${(device.userLabel!'')?has_content?then(device.userLabel, msg("otp.device.unnamed", device?counter))}
                        </label>
                    </#list>
                </fieldset>
            <#else>
                <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
            </#if>
            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />
            <@buttons.loginButton />
        </form>
    </#if>
</@layout.registrationLayout>
