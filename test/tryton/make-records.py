"""Fills a new Tryton database with the people of people.json and prints which record is whose.

Usage: make-records.py TRYTOND.CONF PEOPLE.JSON
"""
import json
import sys

from proteus import Model, Wizard, config

trytond_conf, people_json = sys.argv[1:]
with open(people_json, encoding='utf-8') as file:
    people = json.load(file)

current = config.set_trytond('sqlite:///crm', user='admin', config_file=trytond_conf)
Party = Model.get('party.party')
Company = Model.get('company.company')
Currency = Model.get('currency.currency')
Employee = Model.get('company.employee')
Group = Model.get('res.group')
Language = Model.get('ir.lang')
Opportunity = Model.get('sale.opportunity')
User = Model.get('res.user')


def make_party(name, **ways):
    party = Party(name=name)
    for kind, values in ways.items():
        for value in values:
            way = party.contact_mechanisms.new()
            way.type = kind
            way.value = value
    party.save()
    return party


euro = Currency(name='Euro', symbol='€', code='EUR')
euro.save()
wizard = Wizard('company.company.config')
wizard.execute('company')
wizard.form.party = make_party(people['company'])
wizard.form.currency = euro
wizard.execute('add')
current._context = User.get_preferences(True, {})
company, = Company.find()

rep = Employee(party=make_party(people['rep']), company=company)
rep.save()
# The administrator is greeted with a wizard at each sign-in; a rep is not.
english, = Language.find([('code', '=', 'en')])
user = User(name=people['rep'], login=people['login'], password=people['password'], language=english)
groups = ['Party Administration', 'Sales', 'Sale Opportunity']
user.groups.extend(Group.find([('name', 'in', groups)]))
user.companies.append(company)
user.save()
user.company = company
user.employees.append(rep)
user.save()
user.employee = rep
user.save()

parties = {key: make_party(**party) for key, party in people['parties'].items()}
opportunities = {}
for key, wanted in people['opportunities'].items():
    party = parties[wanted['party']]
    emails = [way for way in party.contact_mechanisms if way.type == 'email']
    opportunity = Opportunity(
        party=party, contact=emails[0] if emails else None, employee=rep, description=wanted['description'])
    opportunity.save()
    if wanted['state'] == 'opportunity':
        opportunity.click('opportunity')
    opportunities[key] = opportunity

print(json.dumps({
    'parties': {key: party.id for key, party in parties.items()},
    'opportunities': {key: opportunity.id for key, opportunity in opportunities.items()},
}))
