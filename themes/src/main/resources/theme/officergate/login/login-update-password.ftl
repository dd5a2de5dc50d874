<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Another password: every rule stands there and is looked at while typing; what only the server knows is said after sending (PWD-1). -->
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <form id="kc-passwd-update-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <input type="text" name="username" value="${username!}" autocomplete="username" readonly hidden>
            <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=true />
            <ul id="password-rules" class="officergate-rules" data-shortest="${passwordShortest?c}" data-words="${passwordWords?join(" ")}"
                data-kept="${msg("pwd.rule.kept")}" data-broken="${msg("pwd.rule.broken")}">
                <#list passwordRules as rule>
                    <#assign broken = (passwordFlaws![])?seq_contains(rule)>
                    <li data-rule="${rule}"<#if broken> class="officergate-broken"</#if>>${msg(rule, passwordShortest)}<span class="officergate-state" aria-live="polite"><#if broken>${msg("pwd.rule.broken")}</#if></span></li>
                </#list>
            </ul>
            <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" />
            <@buttons.actionGroup horizontal=true>
                <@buttons.button id="kc-submit" name="login" label="doSubmit"/>
                <#if isAppInitiatedAction??>
                    <@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" class=["kcButtonSecondaryClass"]/>
                </#if>
            </@buttons.actionGroup>
        </form>
        <script type="module" src="${url.resourcesPath}/js/password-rules.js"></script>
    </#if>
</@layout.registrationLayout>
