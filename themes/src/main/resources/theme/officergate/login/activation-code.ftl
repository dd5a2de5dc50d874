<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Where officers land who have no second factor, or have lost it (MFA-1). -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('activationCode'); section>
    <#if section = "header">
        ${msg("activation.title")}
    <#elseif section = "form">
        <p id="activation-why">${replacesFactors?then(msg("activation.why.lost"), msg("activation.why.first"))}</p>
        <form id="officergate-activation-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
            <@field.input name="activationCode" label=msg("activation.label") autocomplete="off" autofocus=true />
            <p id="activation-hint" class="officergate-hint">${msg("activation.hint")}</p>
            <@buttons.loginButton />
        </form>
    </#if>
</@layout.registrationLayout>
