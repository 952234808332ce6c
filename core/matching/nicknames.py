"""Given names by their short and pet forms: Bob is Robert, Paco Francisco, Vanya Ivan.

Common knowledge, folded (`folding.fold`): each base form with its forms, and with spellings in
other languages that are read as it. A form that serves several names (alex, chris, pat, sam)
goes to one of them, always the same.
"""

_NICKNAMES = """
abigail: abby abbie abi gail | abraham: abe bram avraham avram avrohom avi avrum | adelaide: addie
| agnes: aggie nessie | aharon: aaron aron | albert: al bert bertie | alejandro: ale jano |
aleksei: alexei alexey aleksey lyosha alyosha oleksii oleksiy | alexander: alex alec alek aleks
sasha sascha alexandr aleksandr oleksandr aleksander alexandre sander xander alessandro shura
sanya alexandros iskander | alexandra: alexa aleksandra oleksandra lexi lexie | alfred: alf alfie
| alison: allison allie ally | amanda: mandy manda | anastasia: nastya anastasiya nastia | andrei:
andrey andrej andriy andryusha | andrew: andy drew andi | angela: angie ange | ann: anne anna
annie nan anya annushka | anthony: tony ant | antonio: tono antonino | arnold: arnie | arthur: art
artie | augustus: gus augie | barbara: barb babs barbie bobbie barbro | barnabas: barney |
bartholomew: bart | baruch: boruch | beatrice: bea trixie bee beatrix | benjamin: ben benny benji
bennie binyamin | bernard: bernie | bjorn: bjoern | boris: borya | bradley: brad | brandon: bran |
brenda: bren | bridget: biddy bridie | calvin: cal | cameron: cam | camille: cami | candace: candy
candi | carl: karl | carlos: carlitos | caroline: carrie caro carolyn carol | cassandra: cass
cassie | catherine: kate katie cathy kathy kath cath kat katy kitty kay katherine katharine
kathryn catharine cathryn trina kit cathie kathie | chaim: haim chayim hayim | charles: charlie
chuck chas charley chip | charlotte: lottie lotte char | chaya: haya chaye | chester: chet |
christina: tina christine kristina chrissy chrissie kristine crissy | christopher: chris topher
kris | clifford: cliff | clinton: clint | concepcion: concha conchita | constance: connie |
consuelo: chelo | cornelius: corny | curtis: curt | cynthia: cindy cyndi | daniel: dan danny dani
danil daniil | david: dave davy davey davie dovid | deborah: deb debbie debby debra devorah dvora
| denise: neecy | dennis: denny denis | diana: diane di dianne | dmitri: dima dmitry dmitriy
dmitrii dmytro mitya | dolores: lola loli | domenico: mimmo | dominic: dom | donald: don donny
donnie | dorothy: dot dottie dorothea dolly dodie | douglas: doug dougie | eduardo: lalo | edward:
ed eddie ted teddy ned eddy edvard | ekaterina: katya katyusha yekaterina | eleanor: ellie nell
nellie elinor leonora nora lenore elly | elena: nena | eliezer: lazer leizer | elijah: eli |
elizabeth: liz lizzie beth betty bess bessie eliza liza libby lisbeth elisabeth elisa betsy bette
lizzy liddy | emily: em emmy emmie millie | emmanuel: manny | encarnacion: encarna | enrique:
quique kike | ernest: ernie | esther: essie hettie ester estie esti | eugene: gene | evelyn: evie
| ezekiel: zeke | federico: fede | fernando: nando fer | florence: flo flossie | frances: fran
francie frannie fanny | francesco: ciccio | francis: frank frankie franny | francisco: paco pancho
paquito kiko curro | franz: franzl | frederick: fred freddie freddy fritz frederic frederik
friedrich fredrick | frederique: fredo | fyodor: fedya fedor | gabriel: gabe gabi | gabrielle:
gabby gabbie | galina: galya | gary: garry | gennady: gena gennadiy gennadi | geoffrey: geoff jeff
jeffrey jeffery jeffry | george: georgie georg | gerald: gerry | gerhard: gerd | gertrude: trudy
gertie | gilbert: gil | giovanni: gianni vanni | giuseppe: beppe pino peppe | gloria: glo |
gonzalo: chalo | gregorio: goyo | gregory: greg gregg | grigory: grisha grigoriy grigorii |
guadalupe: lupe lupita | guillaume: gui | guillermo: memo guille | gunter: gunther guenter
guenther | gwendolyn: gwen | hannah: hanna chana channah | hans: hansi | harold: hal | harriet:
hattie | helmut: hellmut | henry: hank harry hennie | herbert: herb | herman: hermann | hilary:
hillary hil | hildegard: hilde | howard: howie | hugo: huey | ignacio: nacho | irene: renie |
irina: ira iryna irisha | isaac: ike yitzchak yitzhak itzik | isabella: bella izzy isabel isabelle
belle izzie | israel: yisroel yisrael srulik | ivan: vanya | jacob: jake jakob yaakov yakov
jacobus | jacqueline: jackie jacky jacqui jaclyn | james: jim jimmy jamie jem jimmie | jane: janie
jayne | janet: jannet | jasmine: jas jazz yasmin | jason: jay jase | jeanette: nettie | jennifer:
jen jenny jenn jennie | jeremy: jez | jerome: jerry | jessica: jess jessie | jesus: chuy chucho |
joan: joanie | joanna: jo joanne johanna | johann: johannes hannes | john: johnny jack jon johnnie
jonny jock | jonathan: jonathon yonatan johnathan jonatan | jordan: jordy | jorg: joerg | jorge:
coque | jose: pepe pepito chepe | josefa: pepa pepita | joseph: joe joey josef yosef yossi jozef
sepp seppi | josephine: josie fifi | joshua: josh yehoshua shuki | juan: juanito | judith: judy
judi yehudit | julian: jules | jurgen: juergen jorgen | kathleen: kathi | kenneth: ken kenny kenn
| kevin: kev | kimberly: kim kimberley | konstantin: kostya constantine | kristin: kristen |
ksenia: kseniya xenia ksyusha | laura: lori laurie | lawrence: larry lawrie laurence | leah: lea |
leib: leibel | leonard: leo len lenny | leslie: les lesley | lev: lyova | lewis: lew | lillian:
lily lil lillie lilian | linda: lindy lynda lin | lorraine: rainey | louis: lou louie lewie |
louise: lulu louisa | lucas: luke lukas luka | lucille: lucy | ludwig: wiggerl | luigi: gigi |
luis: lucho luisito | lydia: liddie | lyubov: lyuba | lyudmila: ludmila lyuda luda lyusya |
madeline: maddie maddy madeleine madelyn | magdalena: lena magda | maksim: maxim maks | malcolm:
mal | malka: malky | manfred: manni | manuel: manolo manolito manu | margaret: maggie meg peggy
marge margie greta madge maisie margo peg mags margret margarete gretchen | margarita: rita |
maria: mariya marija masha marusya mariquita | marina: marisha | mario: marito | marjorie: marj
margery marjory | mark: marc markus | martin: marty | marvin: marv merv | mary: mamie molly polly
mare | matilda: tilly mattie tillie | matthew: matt matty mat mathew matthias mattias | maureen:
reenie | maxwell: max | megan: meghan meagan | melissa: missy mel lissa | menachem: mendel mendy |
mercedes: merche meche | michael: mike mick mickey mikey micky micheal mikael mischa | michelle:
shelly shell michele chelle | miguel: migue | mikhail: misha mihail mykhailo mikhailo | mildred:
midge | miriam: miri mirjam | mitchell: mitch | mohammed: muhammad mohammad mohamed mohamad
muhammed mohd mohamud muhamad md mahomet muhamed | montgomery: monty | mordechai: motti motty |
morton: mort | moses: moshe moishe moyshe moish moyses | nadezhda: nadya nadia nadja | nancy:
nance | natalia: natasha natalya nataliya nata natalie nathalie | nathaniel: nat nate nathan
nathanael netanel | nechama: nechuma | nicholas: nick nicky nico nicolas nikolas nicolaus niklas
nic | nicole: nikki nicki nicolette | nikolai: kolya nikolay nikolaj mykola | norman: norm |
oksana: oxana | oleg: oleh | olga: olya | oliver: ollie olly oli | olivia: liv livvy | oscar:
oskar | oswald: ozzie oz | pamela: pam pammy | patricia: patty pattie patsy trish tricia trisha |
patrick: pat paddy pattrick | paul: paulie pauly | pavel: pasha pavlo | pedro: perico | penelope:
penny | peter: pete pjotr | philip: phil phillip pip filip philipp philippe | philomena: mena |
phyllis: phyl | pilar: pili | priscilla: prissy cilla | pyotr: petya petr petro pjetr | rachel:
rach rahel rochel | rainer: reiner | ramon: moncho | randall: randy randolph | raphael: rafael
rafe rafi rafa | raymond: ray | rebecca: becky becca bex becki rivka rebekah rebeca | reginald:
reg reggie | reinhard: reinhardt | ricardo: cardo | richard: rick dick rich ricky rickey ritchie
richie dickie rikki | robert: bob bobby rob robbie robby robb | roberta: bobbi | roberto: beto
berto | roderick: rod roddy | roger: rodge rog | roland: rolly rowland | roman: roma | ronald: ron
ronnie ronny | rosa: rosita | rosalind: roz ros | rosario: charo | rose: rosie | rosemary:
rosemarie | roxanne: roxy | rudolf: rudi rudy rudolph | russell: russ russel | ruth: ruthie |
salvador: chava | salvatore: toto turi | samantha: samm | samuel: sam sammy sammie shmuel shmulik
shmuely | sandra: sandi sandie sandy | santiago: santi | sarah: sara sadie | scott: scotty scottie
| sebastian: seb bastian basti sebi | sergei: sergey seryozha serhiy sergej | seymour: sy |
shalom: sholom sholem | sharon: shaz | shirley: shirl | shmaryahu: shmarya | sidney: sid |
siegfried: siggi | simon: si shimon shimi | sofia: sofie sophie sophia sofya chofi sonya |
soledad: sole | solomon: sol shlomo shloime salomon | stanislav: stas stanislaw | stanley: stan |
stephanie: steph stefanie stephie stephany steffi | stephen: steve steven stevie stefan stephan
ste steffen | stuart: stu stewart | susan: sue susie suzy suzanne susanne suzie suzan susanna
sukie | svetlana: sveta svitlana | sylvester: sly | sylvia: silvia syl | tatiana: tatyana tetiana
tanya tania | terence: terry terrance terrence | teresa: tess theresa terri tessa teri tere
therese | thaddeus: thad tad | theodore: theo | thomas: tom tommy thom tomas tommie | timothy: tim
timmy | tobias: toby tobi tobiah | tracey: tracy | tyler: ty | tzvi: zvi hershel | ulrich: uli
ulli | ursula: uschi urszula | valerie: val | valery: valera valeriy valerii | vanessa: nessa |
vasily: vasya vasiliy vasyl vassily | veronica: ronni | vicente: chente | victor: vic viktor |
victoria: vicky vicki vickie tori vickey viki viktoria | viktoriya: vika | vincent: vince vinnie
vin vinny | vincenzo: enzo | violet: vi | virginia: ginny ginger gini | vitaly: vitalik vitaliy
vitalii | vladimir: volodya vova volodymyr vladimyr wladimir | vyacheslav: slava | wallace: wally
| walter: walt walther | wendy: wendi | wesley: wes | wilfred: wilf | wilhelm: helmi | wilhelmina:
minnie willa | william: bill will billy willie willy billie wil | winifred: winnie | winston: win
| wolfgang: wolfi | yehuda: judah yudi | yelena: olena alyona lenochka | yelizaveta: elizaveta
lizaveta | yevgeny: evgeny evgeniy evgeni zhenya yevgeniy yevgenii evgenii | yuri: yury yuriy
yurii iurii | zachary: zach zack zac zachariah zachery | zalman: zalmen | zeev: zev velvel | zoe:
zoey
"""
BASE_FORMS = {
    form: base.strip()
    for base, _, forms in (entry.partition(":") for entry in _NICKNAMES.split("|"))
    for form in forms.split()
}
